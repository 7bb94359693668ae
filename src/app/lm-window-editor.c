/* lm-window-editor.c: a subject is edited in the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/lm-language.h"
#include "app/lm-message-dialog.h"
#include "app/lm-window-private.h"
#include "core/edit/lm-draft-structure.h"
#include "core/locale/lm-locale.h"
#include "library/lm-editor-page.h"

/* What comes after the changes were saved, or given up. */
typedef enum
{
  THEN_STAY,
  THEN_LEAVE,
  THEN_CLOSE,
} Then;

static void save (LmWindow      *self,
                  LmDraftSaving  saving,
                  Then           then);

gboolean
lm_window_is_editing (LmWindow *self)
{
  return self->editing != NULL;
}

static LmDraft *
get_draft (LmWindow *self)
{
  return lm_draft_file_get_draft (self->editing);
}

static LmEditorPage *
get_page (LmWindow *self)
{
  return LM_EDITOR_PAGE (adw_bin_get_child (self->editor_bin));
}

static GtkWidget *
create_page (LmWindow *self,
             LmDraft  *draft)
{
  GtkWidget *page = lm_editor_page_new (draft);

  g_signal_connect_object (page, "said", G_CALLBACK (lm_window_show_toast), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->editor_bin, page);

  return page;
}

static void
show_editor (LmWindow    *self,
             LmDraftFile *file,
             const char  *pointer)
{
  GtkWidget *page = create_page (self, lm_draft_file_get_draft (file));

  /* What happens to the file is seen when it is saved. */
  g_clear_object (&self->watch);
  g_set_object (&self->editing, file);
  gtk_stack_set_visible_child_name (self->stack, "editor");
  lm_window_update_actions (self);
  lm_editor_page_show (LM_EDITOR_PAGE (page), pointer);
}

/* What stands in the page was translated when it was made; what is written is in the draft. */
void
lm_window_renew_editor (LmWindow *self)
{
  g_autoptr(LmEditorPage) before = NULL;
  g_autofree char *place = NULL;

  if (!lm_window_is_editing (self))
    return;

  before = g_object_ref (get_page (self));
  place = lm_editor_page_dup_place (before);
  lm_editor_page_continue (LM_EDITOR_PAGE (create_page (self, get_draft (self))), before, place);
}

/* What was saved is shown and can be drilled; else the file as it is now. */
static void
leave (LmWindow *self)
{
  g_autoptr(LmDraftFile) file = g_steal_pointer (&self->editing);
  g_autoptr(LmSubject) edited = g_steal_pointer (&self->edited);

  gtk_stack_set_visible_child_name (self->stack, "subject");
  adw_bin_set_child (self->editor_bin, NULL);

  if (edited != NULL)
    lm_window_open_subject (self, edited, lm_draft_file_get_file (file));
  else if (self->file != NULL)
    lm_window_open_file (self, self->file);

  if (self->library != NULL)
    lm_library_look_again (self->library);

  lm_window_update_actions (self);
}

static void
go_on (LmWindow *self,
       Then      then)
{
  if (then == THEN_STAY)
    return;

  leave (self);
  if (then == THEN_CLOSE)
    gtk_window_close (GTK_WINDOW (self));
}

static void
conflict_response_cb (LmWindow   *self,
                      const char *response,
                      GtkWidget  *dialog)
{
  Then then = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "then"));

  if (!lm_window_is_editing (self))
    return;

  if (g_str_equal (response, "copy"))
    save (self, LM_DRAFT_SAVE_COPY, then);
  else if (g_str_equal (response, "overwrite"))
    save (self, LM_DRAFT_SAVE_OVER, then);
  else if (g_str_equal (response, "theirs"))
    {
      lm_draft_file_discard (self->editing);
      g_clear_object (&self->edited);
      go_on (self, then == THEN_STAY ? THEN_LEAVE : then);
    }
}

static void
ask_about_conflict (LmWindow *self,
                    Then      then)
{
  GtkWidget *dialog = lm_message_dialog_new (GTK_WINDOW (self), _("The File Was Changed Meanwhile"),
                                             _("Another program has changed the file since you began. "
                                               "Nothing is saved yet, and nothing is lost."));
  AdwMessageDialog *message_dialog = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_response (message_dialog, "cancel", _("_Cancel"));
  /* Translators: “theirs” is what stands in the file now, which another program has written. Short. */
  adw_message_dialog_add_response (message_dialog, "theirs", _("_Take Theirs"));
  adw_message_dialog_add_response (message_dialog, "overwrite", _("_Overwrite Theirs"));
  adw_message_dialog_add_response (message_dialog, "copy", _("_Keep Mine as a Copy"));
  adw_message_dialog_set_response_appearance (message_dialog, "theirs", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (message_dialog, "overwrite", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (message_dialog, "copy", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message_dialog, "copy");
  g_object_set_data (G_OBJECT (dialog), "then", GINT_TO_POINTER (then));
  g_signal_connect_object (dialog, "response", G_CALLBACK (conflict_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
lm_window_tell_not_saved (LmWindow   *self,
                          const char *message)
{
  GtkWidget *dialog = lm_message_dialog_new (GTK_WINDOW (self), _("Not Saved"), message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct
{
  LmWindow *window;
  Then      then;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->window);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  LmDraftFile *file = LM_DRAFT_FILE (object);
  g_autoptr(Saving) saving = data;
  LmWindow *self = saving->window;
  g_autoptr(GError) error = NULL;
  g_autoptr(LmSubject) subject = lm_draft_file_save_finish (file, result, &error);

  /* The window has gone on without it. */
  if (file != self->editing)
    return;

  if (subject != NULL)
    {
      g_set_object (&self->edited, subject);
      lm_window_show_toast (self, _("Saved"));
      go_on (self, saving->then);
    }
  else if (g_error_matches (error, LM_EDIT_ERROR, LM_EDIT_ERROR_CONFLICT))
    ask_about_conflict (self, saving->then);
  else if (g_error_matches (error, LM_EDIT_ERROR, LM_EDIT_ERROR_INVALID))
    lm_editor_page_show_problems (get_page (self));
  else
    lm_window_tell_not_saved (self, error->message);
}

static void
save (LmWindow      *self,
      LmDraftSaving  saving,
      Then           then)
{
  Saving *data = g_new0 (Saving, 1);

  data->window = g_object_ref (self);
  data->then = then;
  lm_draft_file_save_async (self->editing, saving, saved_cb, data);
}

void
lm_window_save (LmWindow *self)
{
  if (lm_window_is_editing (self))
    save (self, LM_DRAFT_SAVE, THEN_STAY);
}

static void
changes_response_cb (LmWindow   *self,
                     const char *response,
                     GtkWidget  *dialog)
{
  Then then = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "then"));

  if (!lm_window_is_editing (self))
    return;

  if (g_str_equal (response, "save"))
    {
      lm_draft_remove_blanks (get_draft (self));
      save (self, LM_DRAFT_SAVE, then);
    }
  else if (g_str_equal (response, "discard"))
    {
      lm_draft_file_discard (self->editing);
      go_on (self, then);
    }
}

static void
ask_about_changes (LmWindow *self,
                   Then      then)
{
  GtkWidget *dialog = lm_message_dialog_new (GTK_WINDOW (self), _("Save Changes?"),
                                             _("What you have written since you saved last is lost if you discard it."));
  AdwMessageDialog *message_dialog = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_response (message_dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (message_dialog, "discard", _("_Discard"));
  adw_message_dialog_add_response (message_dialog, "save", _("_Save"));
  adw_message_dialog_set_response_appearance (message_dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (message_dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message_dialog, "save");
  g_object_set_data (G_OBJECT (dialog), "then", GINT_TO_POINTER (then));
  g_signal_connect_object (dialog, "response", G_CALLBACK (changes_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
lm_window_finish_editing (LmWindow *self)
{
  if (!lm_window_is_editing (self))
    return;

  if (lm_draft_is_modified (get_draft (self)))
    ask_about_changes (self, THEN_LEAVE);
  else
    leave (self);
}

gboolean
lm_window_asks_before_closing (LmWindow *self)
{
  if (!lm_window_is_editing (self) || !lm_draft_is_modified (get_draft (self)))
    return FALSE;

  ask_about_changes (self, THEN_CLOSE);

  return TRUE;
}

static LmDraftFile *
create_file (LmWindow *self,
             LmDraft  *draft)
{
  g_autoptr(GHashTable) taken = lm_library_dup_ids (self->library);

  return lm_draft_file_new (draft, lm_library_get_own_folder (self->library), taken);
}

void
lm_window_edit_new (LmWindow *self)
{
  g_autoptr(LmDraft) draft = NULL;
  g_autoptr(LmDraftFile) file = NULL;

  if (self->library == NULL)
    return;

  if (lm_window_is_editing (self))
    {
      lm_window_show_toast (self, _("Finish editing first"));
      return;
    }

  draft = lm_draft_new_empty (lm_language_get ());
  file = create_file (self, draft);
  show_editor (self, file, "/title");
}

static char *
dup_pointer_of_phase (LmWindow *self)
{
  LmSubject *subject = lm_subject_view_get_subject (self->view);
  LmPhase *phase = lm_subject_view_get_phase (self->view);

  for (guint i = 0; phase != NULL && i < lm_subject_get_n_phases (subject); i++)
    if (lm_subject_get_phase (subject, i) == phase)
      return g_strdup_printf ("/phases/%u/title", i);

  return g_strdup ("/title");
}

/* What a file says in several languages comes along; the built-in subject is translated by the program. */
static LmSubject *
get_subject_to_copy (LmWindow *self)
{
  LmSubject *shown = lm_subject_view_get_subject (self->view);
  LmSubject *original = lm_subject_get_original (shown);

  return lm_subject_get_translations (original)->len > 0 ? original : shown;
}

static void
edit_copy (LmWindow *self)
{
  LmSubject *subject = get_subject_to_copy (self);
  /* Translators: the title of a copy; %s is the title of what was copied. */
  g_autofree char *title = g_strdup_printf (_("%s (my copy)"), lm_subject_get_title (subject));
  g_autoptr(LmDraft) draft = lm_draft_new_copy (subject, title);
  g_autoptr(LmDraftFile) file = create_file (self, draft);
  g_autofree char *pointer = dup_pointer_of_phase (self);

  show_editor (self, file, pointer);
  lm_window_show_toast (self, _("You are editing a copy, with progress of its own"));
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(LmWindow) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LmDraftFile) file = lm_draft_file_open_finish (result, &error);
  g_autofree char *pointer = NULL;

  if (lm_window_is_editing (self))
    return;

  if (file == NULL)
    {
      lm_window_show_toast (self, error->message);
      return;
    }

  pointer = dup_pointer_of_phase (self);
  show_editor (self, file, pointer);
}

/* What comes with the program, or is there for all users, is not this person’s to change. */
static gboolean
is_own (LmWindow *self)
{
  LmLibraryEntry *entry;

  if (self->file == NULL || g_file_has_uri_scheme (self->file, "resource"))
    return FALSE;

  entry = lm_library_lookup_file (self->library, self->file);

  return entry == NULL || lm_library_entry_get_origin (entry) == LM_LIBRARY_OWN;
}

void
lm_window_edit (LmWindow *self)
{
  if (lm_window_is_editing (self))
    lm_window_finish_editing (self);
  else if (self->library == NULL)
    return;
  else if (is_own (self))
    lm_draft_file_open_async (self->file, NULL, opened_cb, g_object_ref (self));
  else
    edit_copy (self);
}

/* Recovery */

static void offer_next (LmWindow  *self,
                        GPtrArray *found);

static void
recover_response_cb (LmWindow   *self,
                     const char *response,
                     GtkWidget  *dialog)
{
  g_autoptr(GPtrArray) found = g_ptr_array_ref (g_object_get_data (G_OBJECT (dialog), "found"));
  g_autoptr(GHashTable) taken = lm_library_dup_ids (self->library);
  g_autoptr(LmDraftFile) file =
    lm_draft_file_new_recovered (g_ptr_array_index (found, 0), lm_library_get_own_folder (self->library), taken);

  if (g_str_equal (response, "go-on") && !lm_window_is_editing (self))
    {
      show_editor (self, file, "/title");
      return;
    }

  if (g_str_equal (response, "discard"))
    lm_draft_file_discard (file);

  g_ptr_array_remove_index (found, 0);
  offer_next (self, found);
}

static void
offer_next (LmWindow  *self,
            GPtrArray *found)
{
  LmRecovered *recovered;
  GtkWidget *dialog;
  AdwMessageDialog *message_dialog;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  if (found->len == 0)
    return;

  recovered = g_ptr_array_index (found, 0);
  title = lm_isolate (lm_draft_get_text (recovered->draft, "/title"));
  body = *title != '\0'
           /* Translators: %s is the title of a comparison. */
           ? g_strdup_printf (_("Lead & Manage ended while you were editing “%s”. What you wrote was kept."), title)
           : g_strdup (_("Lead & Manage ended while you were editing a new comparison. What you wrote was kept."));

  dialog = lm_message_dialog_new (GTK_WINDOW (self), _("Go On Editing?"), body);
  message_dialog = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_add_response (message_dialog, "later", _("_Later"));
  adw_message_dialog_add_response (message_dialog, "discard", _("_Discard"));
  adw_message_dialog_add_response (message_dialog, "go-on", _("_Go On"));
  adw_message_dialog_set_response_appearance (message_dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (message_dialog, "go-on", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message_dialog, "go-on");
  adw_message_dialog_set_close_response (message_dialog, "later");
  g_object_set_data_full (G_OBJECT (dialog), "found", g_ptr_array_ref (found), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (recover_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(LmWindow) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = lm_draft_recovery_find_finish (result, &error);

  if (found != NULL && self->library != NULL)
    offer_next (self, found);
}

void
lm_window_offer_recovery (LmWindow *self)
{
  g_return_if_fail (LM_IS_WINDOW (self));

  lm_draft_recovery_find_async (NULL, found_cb, g_object_ref (self));
}
