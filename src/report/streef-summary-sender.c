/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-summary.h"

#include "language/streef-catalogue.h"

/* Lengths of LOOK, in points. */
#define SENDER_FIRST 8
#define SENDER_LEADING 14
#define SENDER_TO_RULE 9
#define SENDER_GAP 20
#define STRONG_RULE 0.75
/* From the foot of the logo to the sender's first baseline. */
#define LOGO_TO_SENDER 22
#define LOGO_MAX_WIDTH STREEF_COLUMNS (3)

/**
 * Sender:
 * @lines: (element-type StreefParagraph): the first one in bold; on as many lines as they need
 * @n_lines: of all of them
 * @language: (nullable): the language that they are in, where it is not that of the document
 */
typedef struct
{
  GPtrArray *lines;
  guint n_lines;
  const char *language;
} Sender;

/* Without a sender its place says what the document holds. */
static char *
dup_text (const StreefSummary  *self,
          const char          **out_language)
{
  const char *text = streef_theme_texts_get (streef_theme_get_sender (self->blocks->theme),
                                             self->options->language, out_language);

  if (text != NULL)
    return g_strdup (text);

  return g_strdup_printf (streef_text (self->options->language, "Targets and results, %d"),
                          self->options->year);
}

/* @room: the width that there is */
static void
set_lines (const StreefSummary *self,
           Sender              *sender,
           double               room)
{
  g_autofree char *text = dup_text (self, &sender->language);
  g_auto (GStrv) texts = g_strsplit (text, "\n", -1);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      const StreefType type = i == 0 ? STREEF_TYPE_SENDER : STREEF_TYPE_HEAD_TEXT;
      StreefParagraph *line = streef_typesetter_set (self->blocks->typesetter, type, texts[i]);

      streef_paragraph_break (line, room);
      sender->n_lines += streef_paragraph_get_n_lines (line);
      g_ptr_array_add (sender->lines, line);
    }
}

static StreefLeaf *
make_leaf (StreefBlocks          *blocks,
           const StreefParagraph *paragraph,
           StreefRole             role,
           double                 x,
           double                 y)
{
  StreefLeaf *leaf
    = streef_leaf_new (streef_element_new (blocks->parent, STREEF_ELEMENT_PARAGRAPH));

  streef_leaf_add_lines (leaf, paragraph, role, x, y);
  return leaf;
}

/* @y: the first baseline */
static void
add_lines (StreefBlocks *blocks,
           StreefPiece  *piece,
           const Sender *sender,
           double        y)
{
  for (guint i = 0; i < sender->lines->len; i++)
    {
      const StreefParagraph *line = g_ptr_array_index (sender->lines, i);
      StreefLeaf *leaf = make_leaf (blocks, line, STREEF_ROLE_TEXT, 0, y);

      leaf->element->language = g_strdup (sender->language);
      streef_piece_take_leaf (piece, leaf);
      y += streef_paragraph_get_n_lines (line) * SENDER_LEADING;
    }
}

/* As high as the theme says, unless it is too wide for that. */
static cairo_rectangle_t
get_logo_box (const StreefLogo *logo)
{
  const double ratio = (double) cairo_image_surface_get_width (logo->surface)
                       / cairo_image_surface_get_height (logo->surface);
  const double width = MIN (logo->height * ratio, LOGO_MAX_WIDTH);

  return (cairo_rectangle_t) { STREEF_PAGE_LEFT, 0, width, width / ratio };
}

/* What reads aloud is a figure; a logo without words for it is decoration. */
static StreefLeaf *
make_logo_leaf (const StreefSummary *self,
                const StreefLogo    *logo)
{
  const char *language;
  const char *alternative
    = streef_theme_texts_get (&logo->alternative, self->options->language, &language);
  StreefElement *figure;

  if (alternative == NULL)
    return streef_leaf_new_artifact (STREEF_ARTIFACT_NONE);

  figure = streef_element_new (self->blocks->parent, STREEF_ELEMENT_FIGURE);
  figure->alternative = g_strdup (alternative);
  figure->language = g_strdup (language);
  return streef_leaf_new (figure);
}

/* @y: where its top stands */
static void
add_logo (const StreefSummary     *self,
          StreefPiece             *piece,
          const StreefLogo        *logo,
          const cairo_rectangle_t *box,
          double                   y)
{
  StreefLeaf *leaf = make_logo_leaf (self, logo);
  const StreefStroke stroke = {
    .kind = STREEF_STROKE_LOGO,
    .x = box->x,
    .y = y,
    .width = box->width,
    .thickness = box->height,
    .picture = logo->surface,
  };

  streef_stroke_get_extents (&stroke, &leaf->box);
  g_array_append_val (leaf->strokes, stroke);
  streef_piece_take_leaf (piece, leaf);
}

static void
add_rule (StreefPiece *piece)
{
  StreefLeaf *rule = streef_leaf_new_artifact (STREEF_ARTIFACT_RULE);

  streef_leaf_add_rule (rule, STREEF_ROLE_TEXT, 0, 0, STREEF_COLUMNS (6), STRONG_RULE);
  streef_piece_take_leaf (piece, rule);
}

/**
 * streef_summary_add_sender:
 * @self: a summary
 *
 * The head of page 1: logo, sender and kind of document, down to the rule.
 */
void
streef_summary_add_sender (const StreefSummary *self)
{
  StreefBlocks *blocks = self->blocks;
  const StreefLogo *logo = streef_theme_get_logo (blocks->theme);
  const cairo_rectangle_t box = logo != NULL ? get_logo_box (logo) : (cairo_rectangle_t) { 0 };
  const double above = logo != NULL ? box.height + LOGO_TO_SENDER : SENDER_FIRST;
  g_autofree char *kind_text = streef_summary_dup_kind (self->dataset, self->options->language);
  StreefParagraph *kind
    = streef_typesetter_set (blocks->typesetter, STREEF_TYPE_HEAD_TEXT, kind_text);
  const double width = streef_paragraph_get_width (kind);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  Sender sender = { .lines = lines };
  StreefPiece *piece;
  double first;

  set_lines (self, &sender, STREEF_COLUMNS (6) - width - SENDER_GAP);
  streef_paragraph_break (kind, STREEF_COLUMNS (6));

  first = -SENDER_TO_RULE - (sender.n_lines - 1.0) * SENDER_LEADING;
  piece = streef_page_flow_add (blocks->flow, 0, above - first, FALSE);
  if (logo != NULL)
    add_logo (self, piece, logo, &box, first - above);
  add_lines (blocks, piece, &sender, first);
  streef_piece_take_leaf (piece, make_leaf (blocks, kind, STREEF_ROLE_SECONDARY,
                                            STREEF_COLUMNS (6) - width, first));
  add_rule (piece);
}
