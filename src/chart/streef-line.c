/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-line.h"

#include "wording/streef-binding.h"

#include <hb-ot.h>
#include <math.h>

/* How wide the space at the end of a wrapped line is, in Pango units. */
static int
get_last_space (PangoLayout *line)
{
  const char *text = pango_layout_get_text (line);
  PangoRectangle space = { 0 };

  if (g_str_has_suffix (text, " "))
    pango_layout_index_to_pos (line, (int) strlen (text) - 1, &space);
  return ABS (space.width);
}

/* In points, without the space at its end. */
double
streef_line_get_width (PangoLayout *line)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (line, 0), NULL, &extents);
  return (extents.width - get_last_space (line)) / (double) PANGO_SCALE;
}

/* The widest of them. */
double
streef_lines_get_width (GPtrArray *lines)
{
  double width = 0;

  for (guint i = 0; i < lines->len; i++)
    width = fmax (width, streef_line_get_width (g_ptr_array_index (lines, i)));
  return width;
}

/* What a line is broken by: per character its width and what Pango says about the place before
 * it. */
typedef struct
{
  int n;
  int *widths; /* in Pango units, in logical order */
  PangoLogAttr *attrs;
} Breaks;

static void
measure_characters (PangoLayout *line,
                    int         *widths)
{
  const char *text = pango_layout_get_text (line);
  const PangoLayoutLine *only = pango_layout_get_line_readonly (line, 0);

  for (const GSList *l = only->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;
      const glong first = g_utf8_pointer_to_offset (text, text + run->item->offset);

      pango_glyph_item_get_logical_widths (run, text, widths + first);
    }
}

/* Leaves numbers and references whole, which Pango would break at their spaces. */
static void
bind_spaces (Breaks     *breaks,
             const char *text)
{
  const char *at = text;

  for (int i = 0; i < breaks->n; i++, at = g_utf8_next_char (at))
    if (*at == ' ' && streef_binding_holds (text, at))
      breaks->attrs[i + 1].is_line_break = FALSE;
}

static void
init_breaks (Breaks      *breaks,
             PangoLayout *line)
{
  pango_layout_get_log_attrs (line, &breaks->attrs, &breaks->n);
  breaks->n--;   /* the last one is the end of the text */
  breaks->widths = g_new0 (int, MAX (breaks->n, 1));
  measure_characters (line, breaks->widths);
  bind_spaces (breaks, pango_layout_get_text (line));
}

static void
clear_breaks (Breaks *breaks)
{
  g_free (breaks->attrs);
  g_free (breaks->widths);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Breaks, clear_breaks)

/* Where the line that starts at character @start ends if it is at most @limit wide: at the last
 * place for a break, else inside the * word, between two characters as a reader sees them. */
static int
find_line_end (const Breaks *breaks,
               int           start,
               int           limit)
{
  int width = 0;
  int word_end = start;
  int letter_end = start;

  for (int i = start; i < breaks->n; i++)
    {
      if (i > start && breaks->attrs[i].is_line_break)
        word_end = i;
      if (i > start && breaks->attrs[i].is_cursor_position)
        letter_end = i;
      width += breaks->widths[i];
      if (width <= limit || breaks->attrs[i].is_white)
        continue;
      if (word_end > start)
        return word_end;
      if (letter_end > start)
        return letter_end;
    }
  return breaks->n;
}

static int
count_lines (const Breaks *breaks,
             int           limit)
{
  int n = 0;

  for (int start = 0; start < breaks->n; start = find_line_end (breaks, start, limit))
    n++;
  return n;
}

/* The widest word, without the space behind it. */
static int
get_widest_word (const Breaks *breaks)
{
  int word = 0;
  int widest = 0;

  for (int i = 0; i < breaks->n; i++)
    {
      if (breaks->attrs[i].is_line_break)
        word = 0;
      word += breaks->widths[i];
      if (!breaks->attrs[i].is_white)
        widest = MAX (widest, word);
    }
  return widest;
}

/* The narrowest limit, to a quarter of a point, that needs no more lines than @limit does and
 * breaks no more words. */
static int
balance_limit (const Breaks *breaks,
               int           limit)
{
  const int n_lines = count_lines (breaks, limit);
  const int widest_word = get_widest_word (breaks);
  int too_narrow = widest_word <= limit ? widest_word - 1 : 0;
  int enough = limit;

  while (enough - too_narrow > PANGO_SCALE / 4)
    {
      const int middle = (too_narrow + enough) / 2;

      if (count_lines (breaks, middle) > n_lines)
        too_narrow = middle;
      else
        enough = middle;
    }
  return enough;
}

/* The width that its widest word needs: what the line can be wrapped to without breaking a word. */
double
streef_line_get_least_width (PangoLayout *line)
{
  g_auto (Breaks) breaks = { 0 };

  init_breaks (&breaks, line);
  return get_widest_word (&breaks) / (double) PANGO_SCALE;
}

/* The part of @line from character @start to @end as a line of its own, its space at the end
 * included. */
static PangoLayout *
cut_line (PangoLayout *line,
          int          start,
          int          end)
{
  const char *text = pango_layout_get_text (line);
  const char *from = g_utf8_offset_to_pointer (text, start);
  const char *to = g_utf8_offset_to_pointer (from, end - start);
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (line));
  PangoLayout *part;

  pango_attr_list_update (attributes, (int) (to - text), (int) strlen (to), 0);
  pango_attr_list_update (attributes, 0, (int) (from - text), 0);
  part = pango_layout_new (pango_layout_get_context (line));
  pango_layout_set_font_description (part, pango_layout_get_font_description (line));
  pango_layout_set_attributes (part, attributes);
  pango_layout_set_text (part, from, (int) (to - from));
  pango_attr_list_unref (attributes);
  return part;
}

/* @line broken into lines of at most @limit. */
static GPtrArray *
cut_lines (PangoLayout  *line,
           const Breaks *breaks,
           int           limit)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (int start = 0; start < breaks->n;)
    {
      const int end = find_line_end (breaks, start, limit);

      g_ptr_array_add (lines, cut_line (line, start, end));
      start = end;
    }
  return lines;
}

/* How wide the first @n characters are. */
static int
sum_widths (const Breaks *breaks,
            int           n)
{
  int width = 0;

  for (int i = 0; i < n; i++)
    width += breaks->widths[i];
  return width;
}

/* Where a text goes best into two lines of at most @limit: behind @joint and its space, where the
 * lines are most alike, or, for @is_late, as late as they fit. 0 where there is no such place. */
static int
find_joint (const Breaks *breaks,
            const char   *text,
            char          joint,
            gboolean      is_late,
            int           limit)
{
  const int all = sum_widths (breaks, breaks->n);
  int best = 0;
  int least = G_MAXINT;

  for (int i = 2; i < breaks->n; i++)
    {
      const char *at = g_utf8_offset_to_pointer (text, i - 2);
      const int first = sum_widths (breaks, i - 1);
      const int longer = MAX (first, all - first);

      if (at[0] != joint || at[1] != ' ' || !breaks->attrs[i].is_line_break || longer > limit
          || (!is_late && longer >= least))
        continue;
      best = i;
      least = longer;
    }
  return best;
}

static GPtrArray *
cut_at (PangoLayout  *line,
        const Breaks *breaks,
        int           place)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (lines, cut_line (line, 0, place));
  g_ptr_array_add (lines, cut_line (line, place, breaks->n));
  return lines;
}

/**
 * streef_line_wrap:
 * @limit: how wide a line may be, in points
 *
 * Breaks @line into lines. Nothing is ever cut; a word wider than @limit is broken between letters.
 * Names are balanced: as narrow as needs no more lines. So are titles, but where two lines do, they
 * meet at a comma. Running text fills its lines, but where two do, they meet at the end of a
 * sentence.
 *
 * Returns: (transfer full) (element-type PangoLayout): at least one line
 */
GPtrArray *
streef_line_wrap (PangoLayout *line,
                  StreefWrap   wrap,
                  double       limit)
{
  const char *text = pango_layout_get_text (line);
  const int room = (int) (limit * PANGO_SCALE);
  g_auto (Breaks) breaks = { 0 };
  int joint = 0;

  if (streef_line_get_width (line) <= limit)
    {
      GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (lines, g_object_ref (line));
      return lines;
    }

  init_breaks (&breaks, line);
  if (wrap != STREEF_WRAP_NAME)
    joint = find_joint (&breaks, text, wrap == STREEF_WRAP_TITLE ? ',' : '.',
                        wrap == STREEF_WRAP_TEXT, room);
  if (joint > 0)
    return cut_at (line, &breaks, joint);
  return cut_lines (line, &breaks,
                    wrap == STREEF_WRAP_TEXT ? room : balance_limit (&breaks, room));
}

static gboolean
is_picture_font (PangoFont *font)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));

  return hb_ot_color_has_png (face) || hb_ot_color_has_layers (face) || hb_ot_color_has_svg (face);
}

static const PangoColor *
find_colour (const PangoItem *item)
{
  for (const GSList *l = item->analysis.extra_attrs; l != NULL; l = l->next)
    {
      const PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_FOREGROUND)
        return &((const PangoAttrColor *) attribute)->color;
    }
  return NULL;
}

/* Fills the glyphs' outlines: cairo 1.16 puts glyphs of image surfaces on whole pixels, which
 * makes the letters' distances uneven. */
static void
draw_outlines (PangoLayoutLine    *line,
               const StreefColour *colour,
               double              x,
               double              baseline,
               cairo_t            *cr)
{
  for (const GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;
      const PangoColor *own = find_colour (run->item);
      PangoFont *font = run->item->analysis.font;

      if (own != NULL)
        cairo_set_source_rgb (cr, own->red / 65535.0, own->green / 65535.0, own->blue / 65535.0);
      else
        cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
      cairo_move_to (cr, x, baseline - run->y_offset / (double) PANGO_SCALE);
      if (is_picture_font (font))
        pango_cairo_show_glyph_string (cr, font, run->glyphs);
      else
        {
          pango_cairo_glyph_string_path (cr, font, run->glyphs);
          cairo_fill (cr);
        }
      x += pango_glyph_string_get_width (run->glyphs) / (double) PANGO_SCALE;
    }
}

static gboolean
keeps_text (cairo_surface_t *surface)
{
  switch ((int) cairo_surface_get_type (surface))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * streef_line_draw:
 * @colour: for what has no colour of its own
 *
 * Draws @line from @x, standing on @baseline: as text where the surface keeps text, else as
 * outlines.
 */
void
streef_line_draw (PangoLayout        *line,
                  const StreefColour *colour,
                  double              x,
                  double              baseline,
                  cairo_t            *cr)
{
  PangoLayoutLine *only = pango_layout_get_line_readonly (line, 0);

  if (only->resolved_dir == PANGO_DIRECTION_RTL)
    x -= get_last_space (line) / (double) PANGO_SCALE;   /* it stands before the line's left end */
  if (!keeps_text (cairo_get_target (cr)))
    {
      draw_outlines (only, colour, x, baseline, cr);
      return;
    }

  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
  cairo_move_to (cr, x, baseline);
  pango_cairo_show_layout_line (cr, only);
}
