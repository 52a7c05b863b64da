/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-summary.h"

#include "language/streef-catalogue.h"

/* Lengths of LOOK, in points. */
#define SECTION_BEFORE 33
#define HEADING_TO_KEY 24
#define ROW_LEADING 21
#define SAMPLE_WIDTH 40
#define SAMPLE_HEIGHT 11
#define SAMPLE_RISE 8       /* its top above the baseline */
#define TEXT_LEFT 50
#define SECOND_LEFT 246
#define SECOND_TEXT_LEFT 280
#define MARK_OVERHANG 3
#define MARK_WIDTH 2
#define HALO 1
#define GAP 1
#define DIAMOND_SIZE 6.8

/* Draws a sample with its left end at @x; the text beside it stands on y 0. */
typedef void (*DrawSample) (const StreefSummary *self,
                            StreefLeaf          *leaf,
                            double               x);

static void
add_box (StreefLeaf *leaf,
         StreefForm  form,
         StreefRole  role,
         double      x,
         double      width)
{
  const cairo_rectangle_t box = { x, -SAMPLE_RISE, width, SAMPLE_HEIGHT };

  streef_leaf_add_form (leaf, form, role, &box);
}

static void
add_mark (StreefLeaf *leaf,
          double      x)
{
  const double top = -SAMPLE_RISE - MARK_OVERHANG;
  const double height = SAMPLE_HEIGHT + 2 * MARK_OVERHANG;
  const cairo_rectangle_t halo = { x - HALO, top, MARK_WIDTH + 2 * HALO, height };
  const cairo_rectangle_t mark = { x, top, MARK_WIDTH, height };

  streef_leaf_add_form (leaf, STREEF_FORM_SOLID, STREEF_ROLE_BACKGROUND, &halo);
  streef_leaf_add_form (leaf, STREEF_FORM_SOLID, STREEF_ROLE_TEXT, &mark);
}

static void
draw_achieved (const StreefSummary *self,
               StreefLeaf          *leaf,
               double               x)
{
  add_box (leaf, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, x, SAMPLE_WIDTH);
}

static void
draw_target (const StreefSummary *self,
             StreefLeaf          *leaf,
             double               x)
{
  draw_achieved (self, leaf, x);
  add_mark (leaf, x + SAMPLE_WIDTH * 0.7);
}

static void
draw_shortfall (const StreefSummary *self,
                StreefLeaf          *leaf,
                double               x)
{
  const double achieved = SAMPLE_WIDTH * 0.55;
  const double mark = SAMPLE_WIDTH - MARK_WIDTH;

  add_box (leaf, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, x, achieved);
  add_box (leaf, STREEF_FORM_STRIPED, STREEF_ROLE_UNFAVOURABLE, x + achieved + GAP,
           mark - achieved - GAP);
  add_mark (leaf, x + mark);
}

static void
draw_provisional (const StreefSummary *self,
                  StreefLeaf          *leaf,
                  double               x)
{
  add_box (leaf, STREEF_FORM_HATCHED, STREEF_ROLE_ACHIEVED, x, SAMPLE_WIDTH);
}

static void
add_word (const StreefSummary *self,
          StreefLeaf          *leaf,
          StreefType           type,
          const char          *word,
          StreefRole           role,
          double               x)
{
  StreefParagraph *paragraph = streef_typesetter_set (self->blocks->typesetter, type, word);

  streef_paragraph_break (paragraph, STREEF_COLUMN_WIDTH);
  streef_leaf_add_line (leaf, paragraph, 0, role, x, 0);
}

static void
draw_zero (const StreefSummary *self,
           StreefLeaf          *leaf,
           double               x)
{
  add_box (leaf, STREEF_FORM_SOLID, STREEF_ROLE_ACHIEVED, x, MARK_WIDTH);
  add_word (self, leaf, STREEF_TYPE_NOTE_STRONG, "0", STREEF_ROLE_TEXT, x + MARK_WIDTH + 4);
}

static void
draw_absent (const StreefSummary *self,
             StreefLeaf          *leaf,
             double               x)
{
  add_word (self, leaf, STREEF_TYPE_TABLE, "\u2013", STREEF_ROLE_SECONDARY, x);
}

static void
draw_missed (const StreefSummary *self,
             StreefLeaf          *leaf,
             double               x)
{
  const cairo_rectangle_t box = { x, -DIAMOND_SIZE, DIAMOND_SIZE, DIAMOND_SIZE };

  streef_leaf_add_form (leaf, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE, &box);
}

static void
draw_letter (const StreefSummary *self,
             StreefLeaf          *leaf,
             double               x)
{
  add_word (self, leaf, STREEF_TYPE_NOTE, "a", STREEF_ROLE_TEXT, x);
}

static StreefLeaf *
make_words (const StreefSummary *self,
            const char          *markup,
            double               x)
{
  StreefBlocks *blocks = self->blocks;
  StreefElement *item = streef_element_new (blocks->parent, STREEF_ELEMENT_LIST_ITEM);
  StreefLeaf *leaf = streef_leaf_new (streef_element_new (item, STREEF_ELEMENT_LIST_BODY));
  StreefParagraph *words
    = streef_typesetter_set_markup (blocks->typesetter, STREEF_TYPE_HEAD_TEXT, markup);

  streef_paragraph_break (words, STREEF_COLUMNS (6) - x);
  streef_leaf_add_line (leaf, words, 0, STREEF_ROLE_TEXT, x, 0);
  return leaf;
}

/* How the pictures and tables are read: two columns of samples with their words. */
void
streef_summary_add_key (const StreefSummary *self)
{
  const StreefLanguage language = self->options->language;
  const struct
  {
    DrawSample draw[2];
    const char *words[2];
  } rows[] = {
    { { draw_achieved, draw_zero },
      { streef_text (language, "<b>Achieved</b>: reached in the year"),
        streef_text (language, "<b>Zero</b>: a real result of zero") } },
    { { draw_target, draw_absent },
      { streef_text (language, "<b>Target</b>: agreed for the year"),
        streef_text (language, "<b>No figure</b>: not known, and not zero") } },
    { { draw_shortfall, draw_missed },
      { streef_text (language, "<b>Shortfall</b>: missing from the target"),
        streef_text (language, "<b>Not met</b>: worse than agreed") } },
    { { draw_provisional, draw_letter },
      { streef_text (language, "<b>Provisional</b>: may still change"),
        streef_text (language, "<b>Letter</b>: see the note under the table") } },
  };

  streef_blocks_add_heading (self->blocks, STREEF_ELEMENT_HEADING_2, STREEF_TYPE_HEADING,
                             streef_text (language, "How to read this summary"), SECTION_BEFORE);
  streef_blocks_start_list (self->blocks, STREEF_NUMBERING_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      StreefPiece *piece = streef_page_flow_add (
          self->blocks->flow, i == 0 ? HEADING_TO_KEY : ROW_LEADING, ROW_LEADING, TRUE);
      StreefLeaf *samples = streef_leaf_new_artifact (STREEF_ARTIFACT_RULE);

      rows[i].draw[0] (self, samples, 0);
      rows[i].draw[1] (self, samples, SECOND_LEFT);
      streef_piece_take_leaf (piece, samples);
      streef_piece_take_leaf (piece, make_words (self, rows[i].words[0], TEXT_LEFT));
      streef_piece_take_leaf (piece, make_words (self, rows[i].words[1], SECOND_TEXT_LEFT));
    }
  streef_blocks_end_list (self->blocks);
  self->blocks->keeps_next = FALSE;
}
