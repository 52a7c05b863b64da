/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/streef-chart.h"

#include "chart/streef-chart-layout.h"

/* In points. */
#define TITLE_LEADING 14.0
#define TITLE_ASCENT 11.0
#define TEXT_LEADING 12.5
#define TEXT_ASCENT 9.0
#define TEXT_DESCENT 3.0
#define TITLE_TO_SUBTITLE 13.0
#define SUBTITLE_TO_PICTURE 10.0
#define PICTURE_TO_SOURCE 15.0
#define LEAST_WIDTH 40.0

/* Adds a shape; one without an extent is left out. Lengths in points. */
void
streef_chart_layout_add_shape (StreefChartLayout *self,
                               int                row,
                               StreefForm         form,
                               StreefRole         role,
                               double             x,
                               double             y,
                               double             width,
                               double             height)
{
  const StreefShape shape = { form, role, row, { x, y, width, height } };

  if (width > 0 && height > 0)
    g_array_append_val (self->shapes, shape);
}

/* Adds the sign of a missed target around (@x, @y). */
void
streef_chart_layout_add_diamond (StreefChartLayout *self,
                                 int                row,
                                 double             x,
                                 double             y,
                                 double             size)
{
  streef_chart_layout_add_shape (self, row, STREEF_FORM_DIAMOND, STREEF_ROLE_UNFAVOURABLE,
                                 x - size / 2, y - size / 2, size, size);
}

/* Adds @line, of which it takes a reference; returns its width. */
double
streef_chart_layout_add_line (StreefChartLayout *self,
                              int                row,
                              StreefRole         role,
                              PangoLayout       *line,
                              double             x,
                              double             baseline)
{
  const StreefPlacedLine placed = { g_object_ref (line), role, row, FALSE, x, baseline };

  g_array_append_val (self->lines, placed);
  return streef_line_get_width (line);
}

/* Adds @line, of which it takes a reference, reading upwards from (@x, @y) with its baseline to
 * the right. */
void
streef_chart_layout_add_upright (StreefChartLayout *self,
                                 int                row,
                                 StreefRole         role,
                                 PangoLayout       *line,
                                 double             x,
                                 double             y)
{
  const StreefPlacedLine placed = { g_object_ref (line), role, row, TRUE, x, y };

  g_array_append_val (self->lines, placed);
}

/* Lets the row of @key answer to the pointer in a box. */
void
streef_chart_layout_add_slot (StreefChartLayout *self,
                              const StreefKey   *key,
                              double             x,
                              double             y,
                              double             width,
                              double             height)
{
  const StreefSlot slot = { *key, { x, y, width, height } };

  g_array_append_val (self->slots, slot);
}

static void
clear_placed_line (gpointer data)
{
  g_object_unref (((StreefPlacedLine *) data)->line);
}

/* Adds @text as a paragraph whose first line stands on @baseline; returns the baseline of its
 * last line. */
static double
add_paragraph (StreefChartLayout *self,
               StreefLetter       letter,
               StreefRole         role,
               const char        *text,
               double             baseline,
               double             leading)
{
  const StreefWrap wrap = letter == STREEF_LETTER_TITLE ? STREEF_WRAP_TITLE : STREEF_WRAP_TEXT;
  g_autoptr (PangoLayout) line = streef_lettering_set_line (self->lettering, letter, text);
  g_autoptr (GPtrArray) lines = streef_line_wrap (line, wrap, self->width);

  for (guint i = 0; i < lines->len; i++)
    streef_chart_layout_add_line (self, STREEF_NO_ROW, role, g_ptr_array_index (lines, i), 0,
                                  baseline + i * leading);
  return baseline + (lines->len - 1) * leading;
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Title and subtitle; what follows begins at the layout's top. */
static void
add_head (StreefChartLayout *self)
{
  double baseline = 0;

  if (has_text (self->texts->title))
    baseline = add_paragraph (self, STREEF_LETTER_TITLE, STREEF_ROLE_TEXT, self->texts->title,
                              TITLE_ASCENT, TITLE_LEADING);
  if (has_text (self->texts->subtitle))
    baseline
      = add_paragraph (self, STREEF_LETTER_REGULAR, STREEF_ROLE_SECONDARY, self->texts->subtitle,
                       baseline > 0 ? baseline + TITLE_TO_SUBTITLE : TEXT_ASCENT, TEXT_LEADING);
  self->top = baseline > 0 ? baseline + SUBTITLE_TO_PICTURE : 0;
}

/* The source line, with what the short words and larger scales mean where they are used. */
static char *
make_source (const StreefChartLayout *self)
{
  const char *const sentences[] = {
    self->texts->source,
    self->uses_short_words ? self->texts->short_note : NULL,
    self->is_enlarged ? self->texts->enlarged_note : NULL,
  };
  GString *source = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (has_text (sentences[i]))
      g_string_append_printf (source, "%s%s", source->len > 0 ? " " : "", sentences[i]);
  return g_string_free (source, FALSE);
}

/* Adds the source under the picture; returns where the chart ends. */
static double
add_source (StreefChartLayout *self)
{
  if (!has_text (self->source))
    return self->bottom;

  return add_paragraph (self, STREEF_LETTER_REGULAR, STREEF_ROLE_SECONDARY, self->source,
                        self->bottom + PICTURE_TO_SOURCE, TEXT_LEADING)
         + TEXT_DESCENT;
}

/* What the source takes up under the picture, before it is known whether short words need
 * explaining. */
static double
measure_source (StreefChartLayout *self)
{
  g_autoptr (PangoLayout) line = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  if (!has_text (self->texts->source))
    return 0;

  line = streef_lettering_set_line (self->lettering, STREEF_LETTER_REGULAR, self->texts->source);
  lines = streef_line_wrap (line, STREEF_WRAP_TEXT, self->width);
  return PICTURE_TO_SOURCE + (lines->len - 1) * TEXT_LEADING + TEXT_DESCENT;
}

static void
fill (StreefChartLayout *self,
      gboolean           has_title,
      double             height)
{
  const double under = has_title && height > 0 ? measure_source (self) : 0;
  double end;

  if (has_title)
    add_head (self);
  self->bottom = self->top;
  switch (self->kind)
    {
    case STREEF_CHART_YEARS:
      streef_chart_layout_fill_years (self, height > 0 ? height - self->top - under : 0);
      break;
    case STREEF_CHART_MULTIPLES:
      streef_chart_layout_fill_multiples (self);
      break;
    case STREEF_CHART_DIFFERENCE:
      streef_chart_layout_fill_difference (self);
      break;
    case STREEF_CHART_ACHIEVED:
    default:
      streef_chart_layout_fill_achieved (self);
      break;
    }
  self->source = make_source (self);
  end = has_title ? add_source (self) : self->bottom;
  self->height = MAX (end, 1);
}

/**
 * streef_chart_layout_new:
 * @width: how wide it may be; at least 40 points are taken
 * @height: 0 for as high as the chart needs; otherwise the plot of %STREEF_CHART_YEARS fills it.
 *     Bars never stretch.
 *
 * Lays out the chart. Its own height may differ from @height: see streef_chart_layout_get_height().
 *
 * Returns: (transfer full)
 */
StreefChartLayout *
streef_chart_layout_new (const StreefComparison *comparison,
                         StreefChartKind         kind,
                         StreefLanguage          language,
                         const StreefChartStyle *style,
                         double                  width,
                         double                  height)
{
  StreefChartLayout *self;

  g_return_val_if_fail (comparison != NULL && style != NULL, NULL);

  self = g_new0 (StreefChartLayout, 1);
  self->comparison = streef_comparison_ref (comparison);
  self->kind = kind;
  self->language = language;
  self->texts = streef_chart_texts_new (comparison, kind, language);
  self->palette = style->palette;
  self->lettering = streef_lettering_new (style, language);
  self->scale = style->scale;
  self->width = MAX (width / style->scale, LEAST_WIDTH);
  self->shapes = g_array_new (FALSE, FALSE, sizeof (StreefShape));
  self->lines = g_array_new (FALSE, FALSE, sizeof (StreefPlacedLine));
  g_array_set_clear_func (self->lines, clear_placed_line);
  self->slots = g_array_new (FALSE, FALSE, sizeof (StreefSlot));
  fill (self, style->has_title, height / style->scale);
  return self;
}

void
streef_chart_layout_free (StreefChartLayout *self)
{
  g_array_unref (self->shapes);
  g_array_unref (self->lines);
  g_array_unref (self->slots);
  streef_lettering_free (self->lettering);
  streef_chart_texts_free (self->texts);
  streef_comparison_unref (self->comparison);
  g_free (self->source);
  g_free (self);
}

double
streef_chart_layout_get_width (const StreefChartLayout *self)
{
  return self->width * self->scale;
}

double
streef_chart_layout_get_height (const StreefChartLayout *self)
{
  return self->height * self->scale;
}

/* How many small charts stand beside each other; 1 in a chart of another kind. */
guint
streef_chart_layout_get_n_in_row (const StreefChartLayout *self)
{
  return MAX (self->n_in_row, 1);
}

const StreefChartTexts *
streef_chart_layout_get_texts (const StreefChartLayout *self)
{
  return self->texts;
}

/* The source line as it belongs under this chart: with what its short words mean, where it uses
 * them. "" when there is nothing to say. */
const char *
streef_chart_layout_get_source (const StreefChartLayout *self)
{
  return self->source;
}

const StreefComparison *
streef_chart_layout_get_comparison (const StreefChartLayout *self)
{
  return self->comparison;
}

static void
draw_line (const StreefPlacedLine *placed,
           const StreefPalette    *palette,
           cairo_t                *cr)
{
  const StreefColour *colour = streef_palette_get (palette, placed->role);

  if (!placed->is_upright)
    {
      streef_line_draw (placed->line, colour, placed->x, placed->baseline, cr);
      return;
    }

  cairo_save (cr);
  cairo_translate (cr, placed->x, placed->baseline);
  cairo_rotate (cr, -G_PI_2);
  streef_line_draw (placed->line, colour, 0, 0, cr);
  cairo_restore (cr);
}

/* Draws it with its top left corner at the origin. The background is the caller's. */
void
streef_chart_layout_draw (const StreefChartLayout *self,
                          cairo_t                 *cr)
{
  cairo_save (cr);
  cairo_scale (cr, self->scale, self->scale);
  for (guint i = 0; i < self->shapes->len; i++)
    streef_shape_draw (&g_array_index (self->shapes, StreefShape, i), &self->palette, cr);
  for (guint i = 0; i < self->lines->len; i++)
    draw_line (&g_array_index (self->lines, StreefPlacedLine, i), &self->palette, cr);
  cairo_new_path (cr);
  cairo_restore (cr);
}

/* How many rows can be pointed at and stepped through: all but group rows. */
guint
streef_chart_layout_get_n_keys (const StreefChartLayout *self)
{
  return self->slots->len;
}

/* The @i-th of them, from the top or from the left; borrowed. */
const StreefKey *
streef_chart_layout_get_key (const StreefChartLayout *self,
                             guint                    i)
{
  g_return_val_if_fail (i < self->slots->len, NULL);

  return &g_array_index (self->slots, StreefSlot, i).key;
}

static const StreefSlot *
find_slot (const StreefChartLayout *self,
           const StreefKey         *key,
           guint                   *out_index)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      const StreefSlot *slot = &g_array_index (self->slots, StreefSlot, i);

      if (!streef_key_equal (&slot->key, key))
        continue;
      if (out_index != NULL)
        *out_index = i;
      return slot;
    }
  return NULL;
}

/**
 * streef_chart_layout_step:
 * @key: (nullable): where to start
 * @steps: how far to go: forwards above 0
 *
 * Returns: (nullable): the key @steps further, staying at the first or last one; from nowhere the
 * first or, going back, the last;
 *     %NULL in an empty chart
 */
const StreefKey *
streef_chart_layout_step (const StreefChartLayout *self,
                          const StreefKey         *key,
                          int                      steps)
{
  const int last = (int) self->slots->len - 1;
  guint at;

  if (last < 0)
    return NULL;
  if (key == NULL || find_slot (self, key, &at) == NULL)
    return streef_chart_layout_get_key (self, steps < 0 ? (guint) last : 0);

  return streef_chart_layout_get_key (self, (guint) CLAMP ((gint64) at + steps, 0, last));
}

/* The key of the row or column at a place, or %NULL. */
const StreefKey *
streef_chart_layout_key_at (const StreefChartLayout *self,
                            double                   x,
                            double                   y)
{
  const double at_x = x / self->scale;
  const double at_y = y / self->scale;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const StreefSlot *slot = &g_array_index (self->slots, StreefSlot, i);

      if (at_x >= slot->box.x && at_x < slot->box.x + slot->box.width && at_y >= slot->box.y
          && at_y < slot->box.y + slot->box.height)
        return &slot->key;
    }
  return NULL;
}

/* The whole row or column of @key, for focus and selection; %FALSE where the chart does not show
 * it. */
gboolean
streef_chart_layout_find (const StreefChartLayout *self,
                          const StreefKey         *key,
                          cairo_rectangle_t       *out_box)
{
  const StreefSlot *slot = find_slot (self, key, NULL);

  if (slot == NULL)
    return FALSE;

  out_box->x = slot->box.x * self->scale;
  out_box->y = slot->box.y * self->scale;
  out_box->width = slot->box.width * self->scale;
  out_box->height = slot->box.height * self->scale;
  return TRUE;
}
