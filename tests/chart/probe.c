/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"

#include "fixture.h"

/* In points: what rounding and the edges of letters may differ. */
#define SLACK 0.6
#define BEARING 1.0 /* what a letter such as J sticks out of its own width */

void
probe_init (Probe           *self,
            const char      *lines,
            const char      *category,
            int              year,
            StreefChartKind  kind,
            double           width)
{
  static StreefChartStyle *style;   /* fonts are loaded once */

  if (style == NULL)
    style = fixture_new_style (&streef_palette_paper, 1);
  self->comparison = fixture_compare (lines, category, year);
  self->layout
    = streef_chart_layout_new (self->comparison, kind, STREEF_LANGUAGE_NL, style, width, 0);
}

void
probe_clear (Probe *self)
{
  streef_chart_layout_free (self->layout);
  streef_comparison_unref (self->comparison);
}

static const StreefShape *
get_shape (const Probe *chart,
           guint        i)
{
  return &g_array_index (chart->layout->shapes, StreefShape, i);
}

/* The @nth shape of a row in a form and colour, or NULL. */
const StreefShape *
probe_shape (const Probe *chart,
             int          row,
             StreefForm   form,
             StreefRole   role,
             guint        nth)
{
  for (guint i = 0; i < chart->layout->shapes->len; i++)
    {
      const StreefShape *shape = get_shape (chart, i);

      if (shape->row == row && shape->form == form && shape->role == role && nth-- == 0)
        return shape;
    }
  return NULL;
}

const StreefPlacedLine *
probe_nth_line (const Probe *chart,
                guint        i)
{
  return &g_array_index (chart->layout->lines, StreefPlacedLine, i);
}

const StreefPlacedLine *
probe_line (const Probe *chart,
            const char  *text)
{
  for (guint i = 0; i < chart->layout->lines->len; i++)
    if (g_str_equal (pango_layout_get_text (probe_nth_line (chart, i)->line), text))
      return probe_nth_line (chart, i);
  return NULL;
}

/* What the letters themselves cover. */
static cairo_rectangle_t
get_ink (const StreefPlacedLine *placed)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (placed->line, 0);
  PangoRectangle ink;
  cairo_rectangle_t box;

  pango_layout_line_get_extents (line, &ink, NULL);
  box = (cairo_rectangle_t) { ink.x / (double) PANGO_SCALE, ink.y / (double) PANGO_SCALE,
                              ink.width / (double) PANGO_SCALE, ink.height / (double) PANGO_SCALE };
  if (placed->is_upright)
    return (cairo_rectangle_t) { placed->x + box.y, placed->baseline - box.x - box.width,
                                 box.height, box.width };
  return (cairo_rectangle_t) { placed->x + box.x, placed->baseline + box.y, box.width, box.height };
}

static gboolean
overlaps (const cairo_rectangle_t *a,
          const cairo_rectangle_t *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width
         && a->y + SLACK < b->y + b->height && b->y + SLACK < a->y + a->height;
}

static void
assert_inside (const Probe             *chart,
               const cairo_rectangle_t *box)
{
  g_assert_cmpfloat (box->x, >=, -BEARING);
  g_assert_cmpfloat (box->y, >=, -SLACK);
  g_assert_cmpfloat (box->x + box->width, <=, chart->layout->width + BEARING);
  g_assert_cmpfloat (box->y + box->height, <=, chart->layout->height + SLACK);
}

/* Shapes that a text must keep clear of. Light rules lie behind everything, halos are seen on
 * bars only. */
static gboolean
is_solid (const StreefShape *shape)
{
  return shape->role != STREEF_ROLE_RULE && shape->role != STREEF_ROLE_BACKGROUND
         && shape->form != STREEF_FORM_BOX;
}

static void
assert_line_is_free (const Probe *chart,
                     guint        i)
{
  const StreefPlacedLine *placed = probe_nth_line (chart, i);
  const cairo_rectangle_t ink = get_ink (placed);

  assert_inside (chart, &ink);
  for (guint other = i + 1; other < chart->layout->lines->len; other++)
    {
      const cairo_rectangle_t other_ink = get_ink (probe_nth_line (chart, other));

      if (overlaps (&ink, &other_ink))
        g_error ("“%s” overlaps “%s”", pango_layout_get_text (placed->line),
                 pango_layout_get_text (probe_nth_line (chart, other)->line));
    }
  for (guint s = 0; s < chart->layout->shapes->len; s++)
    {
      const StreefShape *shape = get_shape (chart, s);

      if (is_solid (shape) && placed->role != STREEF_ROLE_IN_BAR && overlaps (&ink, &shape->box))
        g_error ("“%s” overlaps shape %u (form %d, row %d)", pango_layout_get_text (placed->line),
                 s, shape->form, shape->row);
    }
}

/* What a row says, in the order it was placed. */
static char *
collect_text (const Probe *chart,
              int          row)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < chart->layout->lines->len; i++)
    if (probe_nth_line (chart, i)->row == row)
      g_string_append (string, pango_layout_get_text (probe_nth_line (chart, i)->line));
  return g_string_free (string, FALSE);
}

static void
assert_says (const char *all,
             const char *part)
{
  if (part != NULL && strstr (all, part) == NULL)
    g_error ("“%s” does not say “%s”", all, part);
}

/* Names and labels are there, whole. */
static void
assert_rows_say_all (const Probe *chart)
{
  const StreefChartTexts *texts = streef_chart_layout_get_texts (chart->layout);

  /* The columns of many years carry some values only, and too many years make no small charts. */
  if (chart->layout->kind == STREEF_CHART_YEARS
      || (chart->layout->kind == STREEF_CHART_MULTIPLES && chart->layout->slots->len == 0))
    return;

  for (guint i = 0; i < texts->n_labels; i++)
    {
      g_autofree char *all = collect_text (chart, (int) i);

      assert_says (all, texts->labels[i].name);
      if (chart->comparison->rows[i].is_group)
        continue;
      assert_says (all, texts->labels[i].value);
      if (chart->layout->kind != STREEF_CHART_MULTIPLES)
        assert_says (all, texts->labels[i].words);
      if (chart->layout->kind == STREEF_CHART_ACHIEVED)
        assert_says (all, texts->labels[i].rest);
    }
}

/* The pointer finds what is drawn: every shape and text of a row lies in the box of its key. */
static void
assert_keys_are_found (const Probe *chart)
{
  const StreefChartLayout *layout = chart->layout;

  for (guint i = 0; i < streef_chart_layout_get_n_keys (layout); i++)
    {
      const StreefKey *key = streef_chart_layout_get_key (layout, i);
      cairo_rectangle_t box;

      g_assert_true (streef_chart_layout_find (layout, key, &box));
      assert_inside (chart, &box);
      g_assert_true (
        streef_chart_layout_key_at (layout, box.x + box.width / 2, box.y + box.height / 2) == key);
      g_assert_true (streef_chart_layout_key_at (layout, box.x, box.y) == key);
    }
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const StreefShape *shape = get_shape (chart, i);
      const StreefKey *key = streef_chart_layout_key_at (
        layout, shape->box.x + shape->box.width / 2, shape->box.y + shape->box.height / 2);

      if (shape->row == STREEF_NO_ROW)
        continue;
      g_assert_nonnull (key);
      g_assert_true (streef_key_equal (key, &chart->comparison->rows[shape->row].key));
    }
}

void
probe_assert_whole (const Probe *chart)
{
  for (guint i = 0; i < chart->layout->shapes->len; i++)
    assert_inside (chart, &get_shape (chart, i)->box);
  for (guint i = 0; i < chart->layout->lines->len; i++)
    assert_line_is_free (chart, i);
  assert_rows_say_all (chart);
  assert_keys_are_found (chart);
}
