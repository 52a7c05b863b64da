/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-paragraph.h"

#include "wording/streef-binding.h"

#include <string.h>

/* Widths are added up in another order when they are measured than when they are broken. */
#define TOLERANCE 0.01

/* From one character up to another, with the glyphs of that part. */
typedef struct
{
  guint start;
  guint end;
  GSList *items; /* (element-type PangoGlyphItem) */
} Line;

struct _StreefParagraph
{
  StreefType type;
  char *text;
  guint n_characters;
  double *x;        /* where each character starts, and the end */
  gboolean *breaks; /* whether a line may start with each character */
  gboolean *whites; /* whether it may hang out of the line's end */
  GSList *items;    /* (element-type PangoGlyphItem): the glyphs that are in no line yet */
  GArray *lines;
};

static void
free_items (GSList *items)
{
  g_slist_free_full (items, (GDestroyNotify) pango_glyph_item_free);
}

static void
clear_line (gpointer data)
{
  free_items (((Line *) data)->items);
}

void
streef_paragraph_free (StreefParagraph *self)
{
  free_items (self->items);
  g_array_unref (self->lines);
  g_free (self->text);
  g_free (self->x);
  g_free (self->breaks);
  g_free (self->whites);
  g_free (self);
}

static void
note_breaks (StreefParagraph    *self,
             const PangoLogAttr *attributes)
{
  const char *p = self->text;

  for (guint i = 0; i < self->n_characters; i++, p = g_utf8_next_char (p))
    {
      self->whites[i] = attributes[i].is_white;
      self->breaks[i] = i > 0 && attributes[i].is_line_break;
      if (i > 0 && streef_binding_holds (self->text, g_utf8_prev_char (p)))
        self->breaks[i] = FALSE;
    }
}

static void
note_positions (StreefParagraph *self)
{
  g_autofree int *widths = g_new (int, self->n_characters + 1);
  guint character = 0;

  self->x[0] = 0;
  for (GSList *l = self->items; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;

      pango_glyph_item_get_logical_widths (item, self->text, widths);
      for (int i = 0; i < item->item->num_chars; i++, character++)
        self->x[character + 1] = self->x[character] + (double) widths[i] / PANGO_SCALE;
    }
  g_assert (character == self->n_characters);
}

static int
compare_offsets (gconstpointer a,
                 gconstpointer b)
{
  const PangoGlyphItem *first = a;
  const PangoGlyphItem *second = b;

  return first->item->offset - second->item->offset;
}

static GSList *
copy_items (PangoLayout *layout)
{
  const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  GSList *items = NULL;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    items = g_slist_prepend (items, pango_glyph_item_copy (l->data));

  return g_slist_sort (items, compare_offsets);
}

/**
 * streef_paragraph_new:
 * @layout: holds the text on one line, shaped in the size of @type
 * @type: the size
 *
 * Returns: (transfer full): the paragraph, on no lines yet
 */
StreefParagraph *
streef_paragraph_new (PangoLayout *layout,
                      StreefType   type)
{
  StreefParagraph *self = g_new0 (StreefParagraph, 1);
  int n_attributes;

  self->type = type;
  self->text = g_strdup (pango_layout_get_text (layout));
  self->n_characters = (guint) g_utf8_strlen (self->text, -1);
  self->x = g_new (double, self->n_characters + 1);
  self->breaks = g_new (gboolean, self->n_characters + 1);
  self->whites = g_new (gboolean, self->n_characters + 1);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
  self->items = copy_items (layout);
  note_breaks (self, pango_layout_get_log_attrs_readonly (layout, &n_attributes));
  note_positions (self);

  return self;
}

/* Without the white space at its end. */
static double
measure (const StreefParagraph *self,
         guint                  start,
         guint                  end)
{
  while (end > start && self->whites[end - 1])
    end--;

  return self->x[end] - self->x[start];
}

/* The width of the whole text on one line. */
double
streef_paragraph_get_width (const StreefParagraph *self)
{
  return measure (self, 0, self->n_characters);
}

/* The width of the widest part that is not broken. */
double
streef_paragraph_get_word_width (const StreefParagraph *self)
{
  double widest = 0;
  guint start = 0;

  for (guint i = 1; i <= self->n_characters; i++)
    if (i == self->n_characters || self->breaks[i])
      {
        widest = MAX (widest, measure (self, start, i));
        start = i;
      }

  return widest;
}

double
streef_paragraph_get_size (const StreefParagraph *self)
{
  return streef_type_get_size (self->type);
}

double
streef_paragraph_get_leading (const StreefParagraph *self)
{
  return streef_type_get_leading (self->type);
}

/* Where @character starts on one line, from the start of the text. */
double
streef_paragraph_get_x (const StreefParagraph *self,
                        guint                  character)
{
  return self->x[MIN (character, self->n_characters)];
}

const char *
streef_paragraph_get_text (const StreefParagraph *self)
{
  return self->text;
}

/* Where a word that is wider than a line is cut: after at least one character. */
static guint
find_cut (const StreefParagraph *self,
          guint                  start,
          double                 width)
{
  guint end = MIN (start + 1, self->n_characters);

  while (end < self->n_characters && self->x[end + 1] - self->x[start] <= width + TOLERANCE)
    end++;

  return end;
}

static guint
find_line_end (const StreefParagraph *self,
               guint                  start,
               double                 width)
{
  guint last = start;

  for (guint i = start + 1; i <= self->n_characters; i++)
    {
      if (i < self->n_characters && !self->breaks[i])
        continue;
      if (measure (self, start, i) > width + TOLERANCE)
        break;
      last = i;
    }

  return last > start ? last : find_cut (self, start, width);
}

/* How many lines the text needs. */
guint
streef_paragraph_count_lines (const StreefParagraph *self,
                              double                 width)
{
  guint n_lines = 0;

  for (guint start = 0; start < self->n_characters; n_lines++)
    start = find_line_end (self, start, width);

  return n_lines;
}

/* Takes the glyphs up to the byte @end out of those that are in no line yet. */
static GSList *
take_items (StreefParagraph *self,
            int              end)
{
  GSList *taken = NULL;

  while (self->items != NULL)
    {
      PangoGlyphItem *item = self->items->data;
      PangoItem *part = item->item;

      if (part->offset >= end)
        break;
      if (part->offset + part->length > end)
        {
          PangoGlyphItem *head = pango_glyph_item_split (item, self->text, end - part->offset);

          return g_slist_reverse (g_slist_prepend (taken, head));
        }
      taken = g_slist_prepend (taken, item);
      self->items = g_slist_delete_link (self->items, self->items);
    }

  return g_slist_reverse (taken);
}

static void
add_line (StreefParagraph *self,
          guint            start,
          guint            end)
{
  const char *byte = g_utf8_offset_to_pointer (self->text, (glong) end);
  const Line line = { start, end, take_items (self, (int) (byte - self->text)) };

  g_array_append_val (self->lines, line);
}

/* Lets no line start at @byte of the text; before it is broken into lines. */
void
streef_paragraph_bind (StreefParagraph *self,
                       guint            byte)
{
  const glong character = g_utf8_pointer_to_offset (self->text, self->text + byte);

  if ((guint) character < self->n_characters)
    self->breaks[character] = FALSE;
}

static gboolean
cut_items (const StreefParagraph *self,
           GSList                *items,
           guint                  byte)
{
  for (GSList *l = items; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;
      const int offset = (int) byte - item->item->offset;

      if (offset <= 0 || offset >= item->item->length)
        continue;
      l->data = pango_glyph_item_split (item, self->text, offset);
      l->next = g_slist_prepend (l->next, item);
      return TRUE;
    }

  return FALSE;
}

/**
 * streef_paragraph_cut:
 * @self: a paragraph
 * @byte: of its text, where a character starts
 *
 * Parts the glyphs there, so that what stands before and behind it can be drawn by itself.
 */
void
streef_paragraph_cut (StreefParagraph *self,
                      guint            byte)
{
  gboolean is_cut = cut_items (self, self->items, byte);

  for (guint i = 0; i < self->lines->len && !is_cut; i++)
    is_cut = cut_items (self, g_array_index (self->lines, Line, i).items, byte);
}

/**
 * streef_paragraph_break:
 * @self: a paragraph on no lines yet
 * @width: the room for each line
 *
 * Breaks the text into lines between words, and inside a word only where it is wider than a line.
 */
void
streef_paragraph_break (StreefParagraph *self,
                        double           width)
{
  guint start = 0;

  g_return_if_fail (self->lines->len == 0);

  /* An empty text has one empty line. */
  do
    {
      const guint end = find_line_end (self, start, width);

      add_line (self, start, end);
      start = end;
    }
  while (start < self->n_characters);
}

/* As streef_paragraph_break(), at the narrowest width that needs no more lines. */
void
streef_paragraph_break_balanced (StreefParagraph *self,
                                 double           width)
{
  const guint n_lines = streef_paragraph_count_lines (self, width);
  double narrow = 0;
  double wide = MIN (width, streef_paragraph_get_width (self));

  while (n_lines > 1 && wide - narrow > 0.5)
    {
      const double middle = (narrow + wide) / 2;

      if (streef_paragraph_count_lines (self, middle) > n_lines || streef_paragraph_get_word_width (self) > middle)
        narrow = middle;
      else
        wide = middle;
    }
  streef_paragraph_break (self, wide);
}

/* The character after a comma where the text falls into two lines that fit; 0 where there is none.
 * */
static guint
find_comma (const StreefParagraph *self,
            double                 width)
{
  const char *p = self->text;
  gboolean after_comma = FALSE;

  for (guint i = 0; i < self->n_characters; i++, p = g_utf8_next_char (p))
    {
      if (after_comma && self->breaks[i] && measure (self, 0, i) <= width + TOLERANCE
          && measure (self, i, self->n_characters) <= width + TOLERANCE)
        return i;
      after_comma = *p == ',' || (after_comma && self->whites[i]);
    }

  return 0;
}

/* As streef_paragraph_break_balanced(), but a text that needs two lines is broken at its comma. */
void
streef_paragraph_break_at_comma (StreefParagraph *self,
                                 double           width)
{
  const guint comma = streef_paragraph_count_lines (self, width) == 2 ? find_comma (self, width) : 0;

  if (comma == 0)
    {
      streef_paragraph_break_balanced (self, width);
      return;
    }

  add_line (self, 0, comma);
  add_line (self, comma, self->n_characters);
}

guint
streef_paragraph_get_n_lines (const StreefParagraph *self)
{
  return self->lines->len;
}

double
streef_paragraph_get_line_width (const StreefParagraph *self,
                                 guint                  line)
{
  const Line *found = &g_array_index (self->lines, Line, line);

  return measure (self, found->start, found->end);
}

/* Between which bytes of the text a line stands. */
void
streef_paragraph_get_line_bytes (const StreefParagraph *self,
                                 guint                  line,
                                 guint                 *out_start,
                                 guint                 *out_end)
{
  const Line *found = &g_array_index (self->lines, Line, line);

  *out_start = (guint) (g_utf8_offset_to_pointer (self->text, found->start) - self->text);
  *out_end = (guint) (g_utf8_offset_to_pointer (self->text, found->end) - self->text);
}

/* (transfer full): what stands on a line, with the space at its end. */
char *
streef_paragraph_dup_line (const StreefParagraph *self,
                           guint                  line)
{
  const Line *found = &g_array_index (self->lines, Line, line);

  return g_utf8_substring (self->text, found->start, found->end);
}

/* Whether text stays text there. Elsewhere cairo 1.16 moves every glyph to a whole pixel, so it is
 * filled as a path. */
static gboolean
keeps_text (cairo_t *cr)
{
  switch ((int) cairo_surface_get_type (cairo_get_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
draw_item (const StreefParagraph *self,
           PangoGlyphItem        *item,
           cairo_t               *cr)
{
  if (keeps_text (cr))
    {
      pango_cairo_show_glyph_item (cr, self->text, item);
      return;
    }

  pango_cairo_glyph_string_path (cr, item->item->analysis.font, item->glyphs);
  cairo_fill (cr);
}

static gboolean
is_between (const PangoGlyphItem *item,
            guint                 start,
            guint                 end)
{
  return (guint) item->item->offset >= start && (guint) item->item->offset < end;
}

/**
 * streef_paragraph_draw_part:
 * @self: a paragraph that was broken into lines
 * @line: which, from 0
 * @start, @end: the bytes of the text between which that line is drawn; it was cut there
 * @cr: where to, in its current colour
 * @x: the line's left end
 * @y: its baseline
 *
 * On screens the glyphs are drawn as paths, which keeps their distances.
 */
void
streef_paragraph_draw_part (const StreefParagraph *self,
                            guint                  line,
                            guint                  start,
                            guint                  end,
                            cairo_t               *cr,
                            double                 x,
                            double                 y)
{
  for (GSList *l = g_array_index (self->lines, Line, line).items; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;

      if (is_between (item, start, end))
        {
          cairo_move_to (cr, x, y);
          draw_item (self, item, cr);
        }
      x += (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
    }
}

/* As streef_paragraph_draw_part(), all of the line. */
void
streef_paragraph_draw_line (const StreefParagraph *self,
                            guint                  line,
                            cairo_t               *cr,
                            double                 x,
                            double                 y)
{
  streef_paragraph_draw_part (self, line, 0, G_MAXUINT, cr, x, y);
}

/**
 * streef_paragraph_get_part:
 * @self: a paragraph that was broken into lines
 * @line: which, from 0
 * @start, @end: the bytes of the text between which that line is meant; it was cut there
 * @out_x: (out): from the line's left end
 * @out_width: (out): how wide it is, 0 where nothing of it stands on the line
 */
void
streef_paragraph_get_part (const StreefParagraph *self,
                           guint                  line,
                           guint                  start,
                           guint                  end,
                           double                *out_x,
                           double                *out_width)
{
  *out_x = 0;
  *out_width = 0;
  for (GSList *l = g_array_index (self->lines, Line, line).items; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;
      const double width = (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;

      if (is_between (item, start, end))
        *out_width += width;
      else if (*out_width <= 0)
        *out_x += width;
    }
}
