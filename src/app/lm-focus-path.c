/* lm-focus-path.c: where the focus is, kept when what has it is made anew
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lm-focus-path.h"

/* A list makes its rows anew while it finds out how high they are, and then it is scrolled. */
#define FIRST_FRAME 12
#define LAST_FRAME  60

typedef struct
{
  GArray *path;
  guint   n_frames;
} Following;

static void
following_free (gpointer data)
{
  Following *following = data;

  g_array_unref (following->path);
  g_free (following);
}

/* Among the children of its parent. */
static guint
get_position (GtkWidget *widget)
{
  guint position = 0;

  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    position++;

  return position;
}

GArray *
lm_focus_path_new (GtkWidget *widget)
{
  GtkRoot *root;
  GtkWidget *focus;
  GArray *path;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
    return NULL;

  path = g_array_new (FALSE, FALSE, sizeof (guint));
  for (; focus != widget; focus = gtk_widget_get_parent (focus))
    {
      guint position = get_position (focus);

      g_array_prepend_val (path, position);
    }

  return path;
}

static GtkWidget *
look_up (GtkWidget *widget,
         GArray    *path)
{
  for (guint i = 0; i < path->len && widget != NULL; i++)
    {
      widget = gtk_widget_get_first_child (widget);

      for (guint position = g_array_index (path, guint, i); position > 0 && widget != NULL; position--)
        widget = gtk_widget_get_next_sibling (widget);
    }

  return widget;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       data)
{
  Following *following = data;
  GtkWidget *wanted;

  if (++following->n_frames < FIRST_FRAME)
    return G_SOURCE_CONTINUE;

  wanted = look_up (widget, following->path);
  if (wanted != NULL && gtk_widget_get_mapped (wanted) && gtk_widget_grab_focus (wanted))
    return G_SOURCE_REMOVE;

  return following->n_frames < LAST_FRAME;
}

void
lm_focus_path_follow (GtkWidget *widget,
                      GArray    *path)
{
  Following *following;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (path != NULL);

  following = g_new0 (Following, 1);
  following->path = g_array_ref (path);
  gtk_widget_add_tick_callback (widget, tick_cb, following, following_free);
}
