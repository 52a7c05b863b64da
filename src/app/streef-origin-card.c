/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-origin-card.h"

#include "app/streef-excerpt.h"
#include "app/streef-retranslator.h"
#include "language/streef-catalogue.h"
#include "wording/streef-words.h"

/**
 * StreefOriginCard:
 *
 * Where the figures of one year come from: the file, the line, an excerpt of the sheet as it stands
 * in the file, and for achieved, target and difference the cell, or how the figure was made.
 */
struct _StreefOriginCard
{
  GtkBox parent_instance;

  GtkLabel *file_label;
  GtkLabel *line_label;
  StreefExcerpt *excerpt;
  GtkGrid *figures;
  GtkLabel *reading_label;
};

G_DEFINE_FINAL_TYPE (StreefOriginCard, streef_origin_card, GTK_TYPE_BOX)

static void
attach_label (StreefOriginCard *self,
              const char   *text,
              int           column,
              int           row,
              const char   *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, column == 1);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  if (column > 0)
    gtk_widget_add_css_class (label, "numeric");
  gtk_grid_attach (self->figures, label, column, row, 1, 1);
}

/* (transfer full): "cell C9", or "derived: 842 − 25 − 364" */
static char *
describe_value (const StreefValue *value,
                StreefLanguage     language)
{
  g_autofree char *cell = streef_place_dup_cell_name (&value->place);

  if (value->origin != STREEF_ORIGIN_DELIVERED && value->rule != NULL)
    return g_strdup_printf ("%s: %s", streef_words_origin (value->origin, language), value->rule);
  if (cell == NULL)
    return g_strdup ("");

  /* Translators: where a figure was read: "cell C9" */
  return g_strdup_printf (streef_text (language, "cell %s"), cell);
}

static void
attach_value (StreefOriginCard         *self,
              const StreefCategory *category,
              const StreefValue    *value,
              StreefColumnId        heading,
              int                   row,
              StreefLanguage        language)
{
  g_autofree char *text = streef_words_value (category, value, language);
  g_autofree char *where = describe_value (value, language);

  attach_label (self, streef_words_heading (heading, language), 0, row, NULL);
  attach_label (self, where, 1, row, "dim-label");
  attach_label (self, text, 2, row, "heading");
}

static void
attach_difference (StreefOriginCard              *self,
                   const StreefComparisonRow *row,
                   int                        at,
                   StreefLanguage             language)
{
  g_autofree char *text = streef_words_difference (row->key.category, &row->judgement, language);

  attach_label (self, streef_words_heading (STREEF_COLUMN_DIFFERENCE, language), 0, at, NULL);
  /* Translators: said of a difference that the program made itself */
  attach_label (self, streef_text (language, "computed"), 1, at, "dim-label");
  attach_label (self, text, 2, at, "heading");
}

/* A figure that was given before: "provisional  cell J7  481" */
static int
attach_earlier (StreefOriginCard              *self,
                const StreefComparisonRow *row,
                int                        at,
                StreefLanguage             language)
{
  const GArray *earlier = row->result->earlier;

  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    {
      const StreefEarlierFigure *figure = &g_array_index (earlier, StreefEarlierFigure, i);
      g_autofree char *text = streef_words_value (row->key.category, &figure->achieved, language);
      g_autofree char *where = describe_value (&figure->achieved, language);

      attach_label (self, streef_words_firmness (figure->firmness, language), 0, at, NULL);
      attach_label (self, where, 1, at, "dim-label");
      attach_label (self, text, 2, at++, "numeric");
    }

  return at;
}

static void
show_figures (StreefOriginCard              *self,
              const StreefComparisonRow *row,
              StreefLanguage             language)
{
  GtkWidget *child;
  int at = 1;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->figures))) != NULL)
    gtk_grid_remove (self->figures, child);

  attach_value (self, row->key.category, &row->result->achieved, STREEF_COLUMN_ACHIEVED, 0,
                language);
  at = attach_earlier (self, row, at, language);
  attach_value (self, row->key.category, &row->result->target, STREEF_COLUMN_TARGET, at++,
                language);
  attach_difference (self, row, at, language);
}

static void
show_place (StreefOriginCard      *self,
            StreefSession     *session,
            const StreefPlace *strong,
            const StreefPlace *light,
            StreefLanguage     language)
{
  const int index
      = streef_dataset_get_source_index (streef_session_get_dataset (session), strong->file);
  const StreefSource *source
      = index < 0
            ? NULL
            : g_ptr_array_index (streef_session_get_dataset (session)->sources, (guint) index);
  g_autofree char *file = streef_place_dup_file_name (strong);
  g_autofree char *line = NULL;

  /* Translators: the line of a file that a figure stands on */
  line = g_strdup_printf (streef_text (language, "Line %u"), strong->line);
  gtk_label_set_label (self->file_label, file == NULL ? "" : file);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->file_label), strong->file);
  gtk_label_set_label (self->line_label, line);
  gtk_widget_set_visible (GTK_WIDGET (self->line_label), strong->line > 0);
  streef_excerpt_show (self->excerpt, streef_session_find_grid (session, strong), strong, light);

  gtk_widget_set_visible (GTK_WIDGET (self->reading_label), source != NULL);
  if (source != NULL)
    gtk_label_set_label (self->reading_label,
                         source->numbers == STREEF_LANGUAGE_NL
                             ? streef_text (language, "Numbers read in Dutch notation.")
                             : streef_text (language, "Numbers read in English notation."));
}

static void
streef_origin_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STREEF_TYPE_ORIGIN_CARD);

  G_OBJECT_CLASS (streef_origin_card_parent_class)->dispose (object);
}

static void
streef_origin_card_class_init (StreefOriginCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = streef_origin_card_dispose;

  g_type_ensure (STREEF_TYPE_EXCERPT);
  streef_retranslator_set_template (widget_class, "streef-origin-card");
  streef_retranslator_bind (widget_class, StreefOriginCard, file_label);
  streef_retranslator_bind (widget_class, StreefOriginCard, line_label);
  streef_retranslator_bind (widget_class, StreefOriginCard, excerpt);
  streef_retranslator_bind (widget_class, StreefOriginCard, figures);
  streef_retranslator_bind (widget_class, StreefOriginCard, reading_label);
  streef_retranslator_bind_texts (widget_class);
}

static void
streef_origin_card_init (StreefOriginCard *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
}

/**
 * streef_origin_card_show:
 * @session: with the data set and the sheets that it was read from
 * @row: (nullable): the figures whose origin is shown; the widget hides itself where there are none
 */
void
streef_origin_card_show (StreefOriginCard              *self,
                    StreefSession             *session,
                    const StreefComparisonRow *row)
{
  const StreefLanguage language = streef_session_get_language (session);
  const StreefPlace *strong;
  const StreefPlace *light;

  g_return_if_fail (STREEF_IS_ORIGIN_CARD (self));

  gtk_widget_set_visible (GTK_WIDGET (self), row != NULL && row->result != NULL);
  if (row == NULL || row->result == NULL)
    return;

  strong = &row->result->achieved.place;
  light = &row->result->target.place;
  if (!streef_place_is_known (strong))
    strong = light;
  show_place (self, session, strong, light, language);
  show_figures (self, row, language);
}
