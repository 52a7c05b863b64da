/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-page-flow.h"

/* The room of a page. */
#define ROOM (STREEF_PAGE_BOTTOM - STREEF_PAGE_TOP)

typedef struct
{
  StreefPageFlow *flow;
  StreefElement *root;
  GPtrArray *pages;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->flow = streef_page_flow_new ();
  self->root = streef_element_new (NULL, STREEF_ELEMENT_DOCUMENT);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  streef_page_flow_free (self->flow);
  streef_element_free (self->root);
}

static void
add_rule (StreefLeaf *leaf)
{
  const StreefStroke rule = { .kind = STREEF_STROKE_RULE, .width = 10, .thickness = 1 };

  g_array_append_val (leaf->strokes, rule);
}

static StreefPiece *
add_piece (Fixture       *self,
           StreefElement *element,
           double         height,
           gboolean       keep)
{
  StreefPiece *piece = streef_page_flow_add (self->flow, height, height, keep);
  StreefLeaf *leaf = streef_leaf_new (element);

  add_rule (leaf);
  streef_piece_take_leaf (piece, leaf);
  return piece;
}

static StreefPiece *
add_paragraph (Fixture  *self,
               double    height,
               gboolean  keep)
{
  return add_piece (self, streef_element_new (self->root, STREEF_ELEMENT_PARAGRAPH), height, keep);
}

/* How many leaves each page has: "3 2". */
static char *
place (Fixture *self)
{
  GString *counts = g_string_new (NULL);

  streef_page_flow_plan (self->flow);
  streef_page_flow_place (self->flow);
  self->pages = streef_page_flow_steal_pages (self->flow);
  for (guint i = 0; i < self->pages->len; i++)
    g_string_append_printf (counts, "%s%u", i > 0 ? " " : "",
                            ((GPtrArray *) g_ptr_array_index (self->pages, i))->len);

  return g_string_free (counts, FALSE);
}

static StreefLeaf *
get_leaf (Fixture *self,
          guint    page,
          guint    index)
{
  return g_ptr_array_index ((GPtrArray *) g_ptr_array_index (self->pages, page), index);
}

static double
get_y (const StreefLeaf *leaf,
       guint             stroke)
{
  return g_array_index (leaf->strokes, StreefStroke, stroke).y;
}

/* Pieces, their heights in hundredths of a page: K stays with the piece before it, H is a heading.
 * @counts: how many stand on each page */
typedef struct
{
  const char *name;
  const char *pieces;
  const char *counts;
} Case;

static void
assert_cases (const Case *cases,
              guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_auto (GStrv) pieces = g_strsplit (cases[i].pieces, " ", -1);
      g_autofree char *counts = NULL;
      Fixture self = { 0 };

      g_test_message ("%s", cases[i].name);
      set_up (&self, NULL);
      for (guint j = 0; pieces[j] != NULL; j++)
        {
          const char *digits = pieces[j] + !g_ascii_isdigit (*pieces[j]);
          StreefPiece *piece
            = add_paragraph (&self, g_ascii_strtod (digits, NULL) * ROOM / 100, *pieces[j] == 'K');

          piece->is_heading = *pieces[j] == 'H';
        }
      counts = place (&self);
      g_assert_cmpstr (counts, ==, cases[i].counts);
      tear_down (&self, NULL);
    }
}

static void
test_breaks (void)
{
  static const Case cases[] = {
    { "nothing", "", "0" },
    { "one page", "40 30 30", "3" },
    { "full page", "40 30 30 10", "3 1" },
    { "kept together", "40 30 30 K10", "2 2" },
    { "kept chain", "40 30 K20 K30 10", "1 4" },
    { "chain longer than a page", "40 60 K60 K60", "1 1 1 1" },
    { "piece longer than a page", "40 120 40", "1 1 1" },
    { "first is longer", "120 40", "1 1" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* `first` counts at the top of a page, `before` elsewhere. */
static void
test_distances (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *counts = NULL;

  for (guint i = 0; i < 3; i++)
    add_paragraph (self, ROOM / 2, FALSE)->first = ROOM / 4;
  counts = place (self);
  g_assert_cmpstr (counts, ==, "2 1");
  g_assert_cmpfloat_with_epsilon (get_y (get_leaf (self, 0, 0), 0), STREEF_PAGE_TOP + ROOM / 4,
                                  0.01);
  g_assert_cmpfloat_with_epsilon (get_y (get_leaf (self, 0, 1), 0), STREEF_PAGE_TOP + ROOM * 3 / 4,
                                  0.01);
  g_assert_cmpfloat_with_epsilon (get_y (get_leaf (self, 1, 0), 0), STREEF_PAGE_TOP + ROOM / 4,
                                  0.01);
}

/* Lines of one paragraph are one leaf on each page, and both are kids of it. */
static void
test_one_element (Fixture       *self,
                  gconstpointer  data)
{
  StreefElement *paragraph = streef_element_new (self->root, STREEF_ELEMENT_PARAGRAPH);
  g_autofree char *counts = NULL;

  for (guint i = 0; i < 3; i++)
    add_piece (self, paragraph, ROOM / 2, FALSE);
  add_paragraph (self, ROOM / 4, FALSE);
  counts = place (self);
  g_assert_cmpstr (counts, ==, "1 2");
  g_assert_cmpuint (streef_element_get_n_leaves (paragraph), ==, 2);
  g_assert_true (streef_element_get_first_leaf (paragraph) == get_leaf (self, 0, 0));
  g_assert_cmpuint (get_leaf (self, 0, 0)->strokes->len, ==, 2);
  g_assert_cmpuint (get_leaf (self, 1, 0)->strokes->len, ==, 1);
  g_assert_true (get_leaf (self, 1, 0)->element == paragraph);
  g_assert_cmpuint (get_leaf (self, 1, 1)->page, ==, 1);
  g_assert_cmpuint (get_leaf (self, 1, 1)->ordinal, ==, 1);
}

/* Where a leaf stands is where all of its lines do: all of a link can be clicked on. */
static void
test_one_box (void)
{
  g_autoptr (StreefElement) link = streef_element_new (NULL, STREEF_ELEMENT_LINK);
  g_autoptr (StreefLeaf) leaf = streef_leaf_new (link);
  g_autoptr (StreefLeaf) next = streef_leaf_new (link);
  g_autoptr (StreefLeaf) bare = streef_leaf_new (link);

  leaf->box = (cairo_rectangle_t) { 300, 100, 150, 12 };
  next->box = (cairo_rectangle_t) { 70, 115, 60, 12 };
  g_assert_true (streef_leaf_absorb (leaf, next));
  g_assert_true (streef_leaf_absorb (leaf, bare));
  g_assert_cmpfloat_with_epsilon (leaf->box.x, 70, 0.001);
  g_assert_cmpfloat_with_epsilon (leaf->box.y, 100, 0.001);
  g_assert_cmpfloat_with_epsilon (leaf->box.width, 380, 0.001);
  g_assert_cmpfloat_with_epsilon (leaf->box.height, 27, 0.001);
  g_assert_true (streef_leaf_absorb (bare, next));
  g_assert_cmpfloat_with_epsilon (bare->box.width, 60, 0.001);
}

static void
repeat_cb (StreefPageFlow *flow,
           gpointer        data)
{
  StreefPiece *piece = streef_page_flow_add (flow, 5, 10, FALSE);
  StreefLeaf *leaf = streef_leaf_new_artifact (STREEF_ARTIFACT_REPEATED);

  add_rule (leaf);
  streef_piece_take_leaf (piece, leaf);
  ++*(guint *) data;
}

/* What is repeated stands at the head of each further page, and takes room there. */
static void
test_repeat (Fixture       *self,
             gconstpointer  data)
{
  guint n_repeats = 0;
  g_autofree char *counts = NULL;

  for (guint i = 0; i < 9; i++)
    {
      StreefPiece *piece = add_paragraph (self, ROOM / 4, FALSE);

      piece->repeat = repeat_cb;
      piece->repeat_data = &n_repeats;
      piece->repeat_length = 10;
    }
  counts = place (self);
  g_assert_cmpstr (counts, ==, "4 4 3");
  g_assert_cmpuint (n_repeats, ==, 2);
  g_assert_null (get_leaf (self, 1, 0)->element);
  g_assert_cmpint (get_leaf (self, 1, 0)->artifact, ==, STREEF_ARTIFACT_REPEATED);
  g_assert_cmpfloat_with_epsilon (get_y (get_leaf (self, 1, 1), 0), STREEF_PAGE_TOP + 10 + ROOM / 4,
                                  0.01);
}

/* The page with the last lines is saved by smaller gaps, or the one before it gives something away at
 * a heading. */
static void
test_last_page (void)
{
  static const Case cases[] = {
    { "nothing to do", "50 H30 K40 10", "1 3" },
    { "smaller gaps", "40 H30 K28 10", "4" },
    { "gaps only where it helps", "30 H30 K20 30", "3 1" },
    { "at a heading", "60 H20 K15 15", "1 3" },
    { "not where half a page would be left empty", "10 H3 K82 15", "3 1" },
    { "no heading", "60 20 15 15", "3 1" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* What lies on its side has pages of its own. */
static void
test_wide (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *counts = NULL;

  for (guint i = 0; i < 6; i++)
    add_paragraph (self, ROOM / 4, FALSE)->is_wide = i >= 1 && i < 5;
  counts = place (self);
  g_assert_cmpstr (counts, ==, "1 2 2 1");
  for (guint i = 0; i < self->pages->len; i++)
    g_assert_cmpint (streef_page_flow_is_wide (self->flow, i), ==, i == 1 || i == 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-flow/breaks", test_breaks);
  g_test_add_func ("/page-flow/one-box", test_one_box);
  g_test_add_func ("/page-flow/last-page", test_last_page);
#define ADD(name, function)                                                                        \
  g_test_add ("/page-flow/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("wide", test_wide);
  ADD ("distances", test_distances);
  ADD ("one-element", test_one_element);
  ADD ("repeat", test_repeat);
#undef ADD

  return g_test_run ();
}
