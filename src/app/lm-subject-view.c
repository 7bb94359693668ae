/* lm-subject-view.c: a subject, from its phases to what is known of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-installation.h"
#include "app/lm-language.h"
#include "app/lm-language-menu.h"
#include "app/lm-menu-button.h"
#include "app/lm-recent-subjects.h"
#include "app/lm-scroll-places.h"
#include "app/lm-settings-map.h"
#include "app/lm-subject-view-private.h"

enum
{
  PROP_PHASE = 1,
  PROP_PAGE,
  PROP_PROGRESS,
  PROP_SEARCHING,
  PROP_COVERED_SIDE,
  PROP_NOTICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LmSubjectView, lm_subject_view, GTK_TYPE_WIDGET)

/* The window's actions ask for its properties before the template is there. */
static gboolean
is_searching (LmSubjectView *self)
{
  return self->compare_page != NULL && lm_compare_page_get_searching (self->compare_page);
}

/* A search looks at all phases; afterwards the reader is back at the phase that was
 * read before, unless another one was chosen meanwhile. */
static void
set_searching (LmSubjectView *self,
               gboolean       searching)
{
  if (searching)
    lm_subject_view_set_page (self, "compare");

  lm_compare_page_set_searching (self->compare_page, searching);
}

static void
remember_phase (LmSubjectView *self)
{
  lm_settings_map_insert (self->settings, "phases", lm_subject_get_id (self->subject),
                          self->phase != NULL ? lm_phase_get_id (self->phase) : "");
}

static void
searching_changed_cb (LmSubjectView *self)
{
  if (is_searching (self))
    {
      g_set_object (&self->phase_before_search, self->phase);
      lm_subject_view_set_phase (self, NULL);
    }
  else
    {
      g_autoptr(LmPhase) before = g_steal_pointer (&self->phase_before_search);

      if (before != NULL && self->phase == NULL)
        lm_subject_view_set_phase (self, before);

      remember_phase (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
covered_side_changed_cb (LmSubjectView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COVERED_SIDE]);
}

static void
page_changed_cb (LmSubjectView *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  /* The stack shows its first page while the template is built. */
  if (self->subject == NULL)
    return;

  if (g_strcmp0 (name, "compare") != 0)
    set_searching (self, FALSE);

  lm_subject_view_fill_page (self);

  gtk_widget_set_visible (self->compare_menu_button, g_strcmp0 (name, "compare") == 0);
  gtk_widget_set_visible (self->search_button, g_strcmp0 (name, "compare") == 0);

  g_settings_set_string (self->settings, "page", name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
phase_activated_cb (LmSubjectView *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "pages");
}

static void
add_cover_item (LmSubjectView *self,
                const char    *label,
                const char    *side)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.covered-side", "s", side);
  g_menu_append_item (self->cover_section, item);
}

static void
fill_cover_section (LmSubjectView *self)
{
  /* Translators: choice in the menu “Cover a Side”: no side is covered. */
  add_cover_item (self, C_("covered side", "None"), "");

  for (guint i = 0; i < lm_subject_get_n_sides (self->subject); i++)
    {
      LmSide *side = lm_subject_get_side (self->subject, i);

      add_cover_item (self, lm_side_get_name (side), lm_side_get_id (side));
    }
}

static void
recent_subjects_changed_cb (LmSubjectView *self)
{
  lm_recent_subjects_fill_menu (self->settings, self->recent_menu);
}

static LmPhase *
find_phase (LmSubjectView *self,
            const char    *id)
{
  if (*id == '\0')
    return NULL;

  for (guint i = 0; i < lm_subject_get_n_phases (self->subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (self->subject, i);

      if (g_str_equal (lm_phase_get_id (phase), id))
        return phase;
    }

  return lm_subject_get_phase (self->subject, 0);
}

static LmPhase *
find_same_phase (LmSubjectView *self,
                 LmPhase       *phase)
{
  return phase != NULL ? find_phase (self, lm_phase_get_id (phase)) : NULL;
}

static void
continue_search (LmSubjectView *self,
                 LmSubjectView *before)
{
  set_searching (self, TRUE);
  lm_compare_page_continue_search (self->compare_page, before->compare_page);
  lm_subject_view_set_phase (self, find_same_phase (self, before->phase));
}

/* Beside the first, if it is another one. */
static void
show_second_language (LmSubjectView *self)
{
  g_autofree char *tag = lm_settings_map_lookup (self->settings, "second-languages", lm_subject_get_id (self->original));
  g_autoptr(LmSubject) second = NULL;

  if (tag == NULL)
    return;

  second = lm_language_translate_subject (self->original, tag);
  if (!g_str_equal (lm_subject_get_language (second), lm_subject_get_language (self->subject)))
    lm_compare_state_set_second (self->state, self->subject, second);
}

/* The comparison reads the subject once, when the phase and the order are known. */
static void
show_subject (LmSubjectView *self)
{
  g_settings_bind (self->settings, "side-rotation", self->state, "rotation", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "covered-side", self->state, "covered-side", G_SETTINGS_BIND_DEFAULT);
  show_second_language (self);
  lm_compare_state_set_subject (self->state, self->subject);
}

static void
set_notice (LmSubjectView *self,
            const char    *notice)
{
  gtk_label_set_label (self->notice, notice != NULL ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), notice != NULL);
}

static void
lm_subject_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LmSubjectView *self = LM_SUBJECT_VIEW (object);

  switch (prop_id)
    {
    case PROP_PHASE:
      g_value_set_object (value, self->phase);
      break;

    case PROP_PAGE:
      g_value_set_string (value, lm_subject_view_get_page (self));
      break;

    case PROP_PROGRESS:
      g_value_set_object (value, self->progress);
      break;

    case PROP_SEARCHING:
      g_value_set_boolean (value, is_searching (self));
      break;

    case PROP_COVERED_SIDE:
      g_value_set_string (value, lm_subject_view_get_covered_side (self));
      break;

    case PROP_NOTICE:
      g_value_set_string (value, gtk_label_get_label (self->notice));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_subject_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LmSubjectView *self = LM_SUBJECT_VIEW (object);

  switch (prop_id)
    {
    case PROP_PHASE:
      lm_subject_view_set_phase (self, g_value_get_object (value));
      break;

    case PROP_PAGE:
      lm_subject_view_set_page (self, g_value_get_string (value));
      break;

    case PROP_SEARCHING:
      set_searching (self, g_value_get_boolean (value));
      break;

    case PROP_COVERED_SIDE:
      lm_compare_state_set_covered_side (self->state, g_value_get_string (value));
      break;

    case PROP_NOTICE:
      set_notice (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lm_subject_view_dispose (GObject *object)
{
  LmSubjectView *self = LM_SUBJECT_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LM_TYPE_SUBJECT_VIEW);
  g_cancellable_cancel (self->deriving);
  g_clear_object (&self->deriving);
  g_clear_object (&self->before);
  g_clear_object (&self->progress);
  g_clear_object (&self->deck);
  g_clear_object (&self->log);
  g_clear_object (&self->phase_before_search);
  g_clear_object (&self->phase);
  g_clear_object (&self->subject);
  g_clear_object (&self->original);

  G_OBJECT_CLASS (lm_subject_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LM_TYPE_COMPARE_PAGE);
  g_type_ensure (LM_TYPE_COMPARE_STATE);
  g_type_ensure (LM_TYPE_PHASE_SIDEBAR);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/LeadMgmt/ui/app/lm-subject-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, subject_title);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, notice);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, stack);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, compare_page);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, study_bin);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, progress_bin);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, compare_menu_button);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, search_button);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, state);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, cover_section);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, language_section);
  gtk_widget_class_bind_template_child (widget_class, LmSubjectView, second_section);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, phase_activated_cb);
}

static void
lm_subject_view_class_init (LmSubjectViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lm_subject_view_get_property;
  object_class->set_property = lm_subject_view_set_property;
  object_class->dispose = lm_subject_view_dispose;

  properties[PROP_PHASE] =
    g_param_spec_object ("phase", NULL, NULL, LM_TYPE_PHASE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] =
    g_param_spec_string ("page", NULL, NULL, "compare",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROGRESS] =
    g_param_spec_object ("progress", NULL, NULL, LM_TYPE_PHASE_PROGRESS_LIST,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COVERED_SIDE] =
    g_param_spec_string ("covered-side", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_NOTICE] =
    g_param_spec_string ("notice", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
lm_subject_view_init (LmSubjectView *self)
{
  self->settings = lm_installation_get_settings ();

  gtk_widget_init_template (GTK_WIDGET (self));

  lm_menu_button_set_name (self->menu_button, gtk_widget_get_tooltip_text (self->menu_button));
  lm_menu_button_set_name (self->compare_menu_button, gtk_widget_get_tooltip_text (self->compare_menu_button));

  recent_subjects_changed_cb (self);
  g_signal_connect_object (self->settings, "changed::recent-subjects",
                           G_CALLBACK (recent_subjects_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->compare_page, "notify::searching",
                           G_CALLBACK (searching_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::covered-side",
                           G_CALLBACK (covered_side_changed_cb), self, G_CONNECT_SWAPPED);
}

static LmSubject *
translate (LmSubjectView *self,
           LmSubject     *subject)
{
  g_autofree char *tag = lm_settings_map_lookup (self->settings, "subject-languages", lm_subject_get_id (subject));

  return lm_language_translate_subject (subject, tag != NULL ? tag : lm_language_get ());
}

GtkWidget *
lm_subject_view_new (LmSubject     *subject,
                     LmProgressLog *log)
{
  LmSubjectView *self;

  g_return_val_if_fail (LM_IS_SUBJECT (subject), NULL);
  g_return_val_if_fail (LM_IS_PROGRESS_LOG (log), NULL);

  self = g_object_new (LM_TYPE_SUBJECT_VIEW, NULL);
  self->original = g_object_ref (lm_subject_get_original (subject));
  self->subject = translate (self, self->original);
  self->log = g_object_ref (log);

  gtk_label_set_label (self->subject_title, lm_subject_get_title (self->subject));
  lm_language_menu_fill (self->language_section, self->original);
  lm_language_menu_fill_second (self->second_section, self->original);
  fill_cover_section (self);
  lm_subject_view_derive_cards (self);

  return GTK_WIDGET (self);
}

void
lm_subject_view_begin (LmSubjectView *self)
{
  g_autofree char *phase = NULL;
  g_autofree char *page = NULL;

  g_return_if_fail (LM_IS_SUBJECT_VIEW (self));

  phase = lm_settings_map_lookup (self->settings, "phases", lm_subject_get_id (self->subject));
  page = g_settings_get_string (self->settings, "page");
  lm_subject_view_set_phase (self, phase != NULL ? find_phase (self, phase) : lm_subject_get_phase (self->subject, 0));
  gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
  lm_subject_view_set_page (self, page);
  show_subject (self);
}

void
lm_subject_view_remember_focus (LmSubjectView *self)
{
  g_return_if_fail (LM_IS_SUBJECT_VIEW (self));

  lm_compare_page_remember_focus (self->compare_page);
}

void
lm_subject_view_continue (LmSubjectView *self,
                          LmSubjectView *before)
{
  g_return_if_fail (LM_IS_SUBJECT_VIEW (self));
  g_return_if_fail (LM_IS_SUBJECT_VIEW (before));

  lm_subject_view_set_phase (self, find_same_phase (self, is_searching (before) ? before->phase_before_search : before->phase));
  if (before->study_page != NULL)
    lm_subject_view_continue_study (self, before);
  gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
  lm_subject_view_set_page (self, lm_subject_view_get_page (before));
  show_subject (self);
  lm_compare_state_continue (self->state, before->state);
  if (is_searching (before))
    continue_search (self, before);
  lm_compare_page_continue (self->compare_page, before->compare_page);
  lm_scroll_places_continue (GTK_WIDGET (self->sidebar), GTK_WIDGET (before->sidebar));
  lm_scroll_places_continue (GTK_WIDGET (self->progress_bin), GTK_WIDGET (before->progress_bin));
  adw_leaflet_set_visible_child_name (self->leaflet, adw_leaflet_get_visible_child_name (before->leaflet));
}

LmSubject *
lm_subject_view_get_subject (LmSubjectView *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT_VIEW (self), NULL);

  return self->subject;
}

LmSubject *
lm_subject_view_get_original (LmSubjectView *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT_VIEW (self), NULL);

  return self->original;
}

LmDeck *
lm_subject_view_get_deck (LmSubjectView *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT_VIEW (self), NULL);

  return self->deck;
}

LmPhase *
lm_subject_view_get_phase (LmSubjectView *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT_VIEW (self), NULL);

  return self->phase;
}

void
lm_subject_view_set_phase (LmSubjectView *self,
                           LmPhase       *phase)
{
  g_return_if_fail (LM_IS_SUBJECT_VIEW (self));

  if (!g_set_object (&self->phase, phase))
    return;

  if (!is_searching (self))
    remember_phase (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PHASE]);
}

const char *
lm_subject_view_get_page (LmSubjectView *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT_VIEW (self), NULL);

  return adw_view_stack_get_visible_child_name (self->stack);
}

void
lm_subject_view_set_page (LmSubjectView *self,
                          const char    *name)
{
  g_return_if_fail (LM_IS_SUBJECT_VIEW (self));

  adw_view_stack_set_visible_child_name (self->stack, name);
  adw_leaflet_set_visible_child_name (self->leaflet, "pages");
  page_changed_cb (self);
}

const char *
lm_subject_view_get_covered_side (LmSubjectView *self)
{
  g_return_val_if_fail (LM_IS_SUBJECT_VIEW (self), "");

  return lm_compare_state_get_covered_side (self->state);
}

void
lm_subject_view_show_phases (LmSubjectView *self)
{
  g_return_if_fail (LM_IS_SUBJECT_VIEW (self));

  adw_leaflet_set_visible_child_name (self->leaflet, "phases");
  gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

void
lm_subject_view_show_aspect (LmSubjectView *self,
                             LmAspect      *aspect)
{
  g_return_if_fail (LM_IS_SUBJECT_VIEW (self));
  g_return_if_fail (LM_IS_ASPECT (aspect));

  lm_subject_view_set_page (self, "compare");
  lm_compare_page_show_aspect (self->compare_page, aspect);
}

void
lm_subject_view_uncover_next (LmSubjectView *self)
{
  g_return_if_fail (LM_IS_SUBJECT_VIEW (self));

  lm_compare_page_uncover_next (self->compare_page);
}

void
lm_subject_view_swap_sides (LmSubjectView *self)
{
  g_return_if_fail (LM_IS_SUBJECT_VIEW (self));

  lm_compare_state_swap_sides (self->state);
}

void
lm_subject_view_copy_table (LmSubjectView *self)
{
  g_return_if_fail (LM_IS_SUBJECT_VIEW (self));

  lm_compare_page_copy_table (self->compare_page);
}

void
lm_subject_view_study (LmSubjectView *self)
{
  g_return_if_fail (LM_IS_SUBJECT_VIEW (self));

  lm_subject_view_set_page (self, "study");
  lm_study_page_start (self->study_page);
}
