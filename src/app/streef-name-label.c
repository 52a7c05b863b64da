/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-name-label.h"

#define MAX_LINES 3
/* More than the lines hold. GTK lays a label out dozens of times, and one long word takes Pango the
 * square of its length. */
#define MAX_LETTERS 240

static const char name_key[] = "streef-name";

/* (transfer full): as much of the name as a label needs */
static char *
shorten (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= MAX_LETTERS)
    return g_strdup (name);

  start = g_utf8_substring (name, 0, MAX_LETTERS);

  return g_strconcat (start, "…", NULL);
}

static gboolean
is_whole (GtkLabel *label)
{
  return g_str_equal (gtk_label_get_label (label), streef_name_label_get_name (label))
         && !pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

/* To set a tooltip's text makes GTK ask where the pointer is, which is slow for many labels. */
static gboolean
query_tooltip_cb (GtkLabel   *label,
                  int         x,
                  int         y,
                  gboolean    is_by_keyboard,
                  GtkTooltip *tooltip,
                  gpointer    user_data)
{
  if (is_whole (label))
    return FALSE;

  gtk_tooltip_set_text (tooltip, streef_name_label_get_name (label));
  return TRUE;
}

static void
prepare (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_lines (label, MAX_LINES);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (label, 0);
  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * streef_name_label_show:
 * @label: a label that shows names only
 * @name: the name that it shows from now on
 */
void
streef_name_label_show (GtkLabel   *label,
                        const char *name)
{
  g_autofree char *text = shorten (name);

  if (g_object_get_data (G_OBJECT (label), name_key) == NULL)
    prepare (label);
  g_object_set_data_full (G_OBJECT (label), name_key, g_strdup (name), g_free);
  gtk_label_set_label (label, text);
}

/* (transfer none): the whole name; "" as long as there is none. */
const char *
streef_name_label_get_name (GtkLabel *label)
{
  const char *name = g_object_get_data (G_OBJECT (label), name_key);

  return name == NULL ? "" : name;
}
