/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"
#include "model/streef-comparison.h"

/* Its rows in a line: "T* a -b g# 2011?": a star for the total, one "-" per depth, "#" for a group, "?" for a row without a result. */
static char *
list_rows (const StreefComparison *comparison)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const StreefComparisonRow *row = &comparison->rows[i];
      const StreefCategory *category = row->key.category;

      if (i > 0)
        g_string_append_c (line, ' ');
      for (guint depth = 0; depth < row->depth; depth++)
        g_string_append_c (line, '-');
      if (comparison->question.kind != STREEF_QUESTION_CATEGORIES && !row->is_group)
        g_string_append_printf (line, "%d", row->key.year);
      else
        g_string_append (line, category->names[category->n_names - 1]);
      if (row->is_total)
        g_string_append_c (line, '*');
      if (row->is_group)
        g_string_append_c (line, '#');
      if (row->result == NULL && !row->is_group)
        g_string_append_c (line, '?');
    }

  return g_string_free (line, FALSE);
}

static const StreefCategory *
find (const StreefDataset *dataset,
      const char          *name)
{
  return name != NULL ? streef_dataset_find_category (dataset, name, NULL) : NULL;
}

static const Figure agenda[] = {
  { "Mensenhandel/Slachtoffers", 2020, "481", NULL, "provisional unit=slachtoffers" },
  { "Mensenhandel/Verdachten", 2020, "187", "190", "higher unit=verdachten" },
  { "Mensenhandel/Verdachten", 2021, "n.b.", "205", NULL },
  { "Cybercrime/Regulier", 2020, "468", "310", "higher unit=onderzoeken" },
  { "Cybercrime/Regulier/Alternatief", 2020, "38", "77", "higher of-which" },
  { "Cybercrime/Fenomeen", 2019, "21", "41", "higher unit=onderzoeken" },
  { "Cybercrime/Fenomeen", 2021, "40", "41", NULL },
  { "Executie/Dossiers", 2018, "9", "9", "higher" },
  { "Leeg", 0, NULL, NULL, NULL },
};

static void
test_categories (void)
{
  static const struct
  {
    int year;
    const char *category;
    const char *selection;
    const char *rows;
  } cases[] = {
    { 2020, NULL, NULL,
      "Mensenhandel# -Slachtoffers -Verdachten Cybercrime# -Regulier --Alternatief -Fenomeen?" },
    { 2021, NULL, NULL, "Mensenhandel# -Verdachten Cybercrime# -Fenomeen" },
    { 2018, NULL, NULL, "Executie# -Dossiers" },
    { 2017, NULL, NULL, "" },
    { 2020, "Cybercrime", NULL, "Cybercrime# -Regulier --Alternatief -Fenomeen?" },
    { 2020, "Regulier", NULL, "Regulier -Alternatief" },
    { 2020, "Executie", NULL, "" },
    { 2020, NULL, "Fenomeen,Verdachten", "Verdachten Fenomeen?" },
    { 2020, NULL, "Cybercrime,Alternatief", "Cybercrime# --Alternatief" },
    { 2020, NULL, "Cybercrime,Verdachten", "Verdachten" },
    { 2020, NULL, "Alternatief,Verdachten", "Verdachten -Alternatief" },
    { 2020, NULL, "Leeg", "" },
  };
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (agenda);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) selection = cases[i].selection != NULL ? g_ptr_array_new () : NULL;
      g_auto (GStrv) names = g_strsplit (cases[i].selection != NULL ? cases[i].selection : "", ",", -1);
      StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = cases[i].year };
      g_autoptr (StreefComparison) comparison = NULL;
      g_autofree char *rows = NULL;

      for (guint j = 0; names[j] != NULL; j++)
        g_ptr_array_add (selection, (gpointer) find (dataset, names[j]));
      question.category = find (dataset, cases[i].category);
      question.selection = selection;
      comparison = streef_comparison_new (dataset, &question);
      rows = list_rows (comparison);

      g_test_message ("%d, %s, %s", cases[i].year, cases[i].category, cases[i].selection);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_null (comparison->total);
    }
}

static void
test_years (void)
{
  static const Figure figures[] = {
    { "A", 2010, "475" }, { "A", 2012, "522", "511", "higher" }, { "A", 2013, "568", "546" }, { "A", 2014, "n.b.", "594" },
    { "A/b", 2012, "3", NULL, "of-which" },
  };
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  const StreefQuestion question = { .kind = STREEF_QUESTION_YEARS, .category = find (dataset, "A") };
  const StreefQuestion part = { .kind = STREEF_QUESTION_YEARS, .category = find (dataset, "b") };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);
  g_autoptr (StreefComparison) of_part = streef_comparison_new (dataset, &part);
  g_autofree char *rows = list_rows (comparison);
  g_autofree char *rows_of_part = list_rows (of_part);

  g_assert_cmpstr (rows, ==, "2010 2011? 2012 2013 2014");
  g_assert_cmpint (comparison->rows[1].judgement.status, ==, STREEF_STATUS_NOT_AVAILABLE);
  g_assert_cmpuint (comparison->counts[STREEF_STATUS_EXCEEDED], ==, 2);
  g_assert_cmpuint (comparison->counts[STREEF_STATUS_NO_TARGET], ==, 1);
  g_assert_cmpuint (comparison->counts[STREEF_STATUS_NOT_AVAILABLE], ==, 1);

  g_assert_cmpstr (rows_of_part, ==, "2012");
  g_assert_cmpuint (of_part->counts[STREEF_STATUS_NO_TARGET], ==, 1);
}

/* Each category with results of several years, as a group of its years; parts of which are not counted. */
static void
test_courses (void)
{
  static const Figure figures[] = {
    { "A", 2010, "475" }, { "A", 2012, "522", "511", "higher" },
    { "A/b", 2012, "3", "4", "higher of-which" }, { "A/b", 2013, "5", "4", "higher of-which" },
    { "C", 2013, "9", "9", "higher" },
    { "D/E", 2012, "n.b.", "1", "higher" }, { "D/E", 2013, "1", "2", "higher" },
  };
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  g_autoptr (GPtrArray) selection = g_ptr_array_new ();
  StreefQuestion question = { .kind = STREEF_QUESTION_COURSES };
  g_autoptr (StreefComparison) all = streef_comparison_new (dataset, &question);
  g_autoptr (StreefComparison) beside_2012 = NULL;
  g_autoptr (StreefComparison) selected = NULL;
  g_autofree char *rows = list_rows (all);
  g_autofree char *rows_beside_2012 = NULL;
  g_autofree char *selected_rows = NULL;

  g_assert_cmpstr (rows, ==, "A# -2010 -2011? -2012 b# -2012 -2013 E# -2012 -2013");
  g_assert_cmpuint (all->counts[STREEF_STATUS_EXCEEDED], ==, 1);
  g_assert_cmpuint (all->counts[STREEF_STATUS_NOT_MET], ==, 1);
  g_assert_null (all->total);

  /* Beside a year that is shown for itself, what has nothing in it is there too. */
  question.year = 2012;
  beside_2012 = streef_comparison_new (dataset, &question);
  rows_beside_2012 = list_rows (beside_2012);
  g_assert_cmpstr (rows_beside_2012, ==,
                   "A# -2010 -2011? -2012 b# -2012 -2013 C# -2013 E# -2012 -2013");
  question.year = 0;

  g_ptr_array_add (selection, (gpointer) find (dataset, "E"));
  question.selection = selection;
  selected = streef_comparison_new (dataset, &question);
  selected_rows = list_rows (selected);
  g_assert_cmpstr (selected_rows, ==, "E# -2012 -2013");
}

static void
test_order (void)
{
  static const Figure figures[] = {
    { "a", 2020, "30", "30", "lower" },  { "b", 2020, "10", "40", "lower" }, { "c", 2020, "n.b.", "50", "lower" },
    { "d", 2020, "30", NULL, "lower" },  { "e", 2020, "20", "0", "lower" },  { "e/f", 2020, "9", "9", "lower of-which" },
    { "e/g", 2020, "12", "6", "lower of-which" }, { "h/i", 2020, "99", "1", "lower" },
  };
  static const struct
  {
    StreefOrder order;
    gboolean descending;
    const char *rows;
  } cases[] = {
    { STREEF_ORDER_DELIVERED, FALSE, "a b c d e -f -g h# -i" },
    { STREEF_ORDER_DELIVERED, TRUE, "a b c d e -f -g h# -i" },
    { STREEF_ORDER_ACHIEVED, FALSE, "b e -f -g a d c h# -i" },
    { STREEF_ORDER_ACHIEVED, TRUE, "a d e -g -f b c h# -i" },
    { STREEF_ORDER_TARGET, FALSE, "e -g -f a b c d h# -i" },
    { STREEF_ORDER_TARGET, TRUE, "c b a e -f -g d h# -i" },
    { STREEF_ORDER_DIFFERENCE, FALSE, "b a e -f -g c d h# -i" },
    { STREEF_ORDER_DIFFERENCE, TRUE, "e -g -f a b c d h# -i" },
    { STREEF_ORDER_RATE, FALSE, "b a c d e -f -g h# -i" },
    { STREEF_ORDER_RATE, TRUE, "a b c d e -g -f h# -i" },
  };
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefQuestion question = {
        .kind = STREEF_QUESTION_CATEGORIES, .year = 2020, .order = cases[i].order, .descending = cases[i].descending,
      };
      g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);
      g_autofree char *rows = list_rows (comparison);

      g_test_message ("order %d, %s", cases[i].order, cases[i].descending ? "descending" : "ascending");
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_order_of_years (void)
{
  static const Figure figures[] = {
    { "A", 2010, "5" }, { "A", 2012, "7" }, { "A", 2013, "5" }, { "A", 2014, "3" },
  };
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  const StreefQuestion question = {
    .kind = STREEF_QUESTION_YEARS, .category = find (dataset, "A"), .order = STREEF_ORDER_ACHIEVED, .descending = TRUE,
  };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);
  g_autofree char *rows = list_rows (comparison);

  g_assert_cmpstr (rows, ==, "2012 2010 2013 2014 2011?");
}

#define MAX_FIGURES 8

static void
test_total (void)
{
  static const struct
  {
    const char *row;
    Figure figures[MAX_FIGURES];
    const char *rows;
  } cases[] = {
    { "the top of a tree", { { "T", 2015, "842", "600" }, { "T/a", 2015, "25", "20" }, { "T/b", 2015, "817", "580" } },
      "T* -a -b" },
    { "even when it disagrees", { { "T", 2015, "5" }, { "T/a", 2015, "1" }, { "T/b", 2015, "2" } }, "T* -a -b" },
    { "even when it is missing", { { "T", 2015, "n.b." }, { "T/a", 2015, "1" } }, "T* -a" },
    { "under a theme", { { "Th/T", 2015, "3" }, { "Th/T/a", 2015, "1" }, { "Th/T/b", 2015, "2" } }, "Th# -T* --a --b" },
    { "not of which", { { "T", 2015, "3" }, { "T/a", 2015, "1", NULL, "of-which" } }, "T -a" },
    { "not one alone", { { "T", 2015, "3" } }, "T" },
    { "not two tops", { { "T", 2015, "3" }, { "T/a", 2015, "3" }, { "U", 2015, "1" } }, "T -a U" },
    { "the last of a list",
      { { "a", 2015, "25", "20" }, { "b", 2015, "364", "215" }, { "c", 2015, "453", "365" }, { "T", 2015, "842", "600" } },
      "T* a b c" },
    { "the first of a list", { { "T", 2015, "3" }, { "a", 2015, "1" }, { "b", 2015, "2" } }, "T* a b" },
    { "with its parts",
      { { "a", 2015, "1" }, { "a/x", 2015, "1", NULL, "of-which" }, { "b", 2015, "2" }, { "T", 2015, "3" },
        { "T/y", 2015, "1", NULL, "of-which" } },
      "T* -y a -x b" },
    { "in a list under a theme", { { "Th/a", 2015, "1" }, { "Th/b", 2015, "2" }, { "Th/T", 2015, "3" } }, "Th# -T* -a -b" },
    { "not in the middle", { { "a", 2015, "1" }, { "T", 2015, "3" }, { "b", 2015, "2" } }, "a T b" },
    { "not of two", { { "a", 2015, "3" }, { "T", 2015, "3" } }, "a T" },
    { "not when targets differ", { { "a", 2015, "1", "1" }, { "b", 2015, "2", "2" }, { "T", 2015, "3", "4" } }, "a b T" },
    { "targets that are not known do not tell", { { "a", 2015, "1", "1" }, { "b", 2015, "2" }, { "T", 2015, "3", "4" } },
      "T* a b" },
    { "not when another year differs",
      { { "a", 2015, "1" }, { "b", 2015, "2" }, { "T", 2015, "3" }, { "a", 2014, "1" }, { "b", 2014, "1" }, { "T", 2014, "3" } },
      "a b T" },
    { "not with unequal units",
      { { "a", 2015, "1", NULL, "unit=zaken" }, { "b", 2015, "2", NULL, "unit=zaken" }, { "T", 2015, "3", NULL, "unit=dagen" } },
      "a b T" },
    { "not of percentages",
      { { "a", 2015, "1", NULL, "unit=%" }, { "b", 2015, "2", NULL, "unit=%" }, { "T", 2015, "3", NULL, "unit=%" } }, "a b T" },
    { "not of bounds", { { "a", 2015, "1" }, { "b", 2015, "2" }, { "T", 2015, ">3" } }, "a b T" },
    { "not when one is missing", { { "a", 2015, "3" }, { "b", 2015, "n.b." }, { "T", 2015, "3" } }, "a b T" },
    { "not beside what stands apart",
      { { "a", 2015, "1" }, { "b", 2015, "2", NULL, "apart" }, { "T", 2015, "3" } }, "a b T" },
  };
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = 2015 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_figures = 0;

      while (n_figures < MAX_FIGURES && cases[i].figures[n_figures].path != NULL)
        n_figures++;

      g_autoptr (StreefDatasetRef) dataset = figures_load (cases[i].figures, n_figures, NULL);
      g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);
      g_autofree char *rows = list_rows (comparison);

      g_test_message ("%s", cases[i].row);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpint (comparison->total != NULL, ==, strchr (cases[i].rows, '*') != NULL);
    }
}

/* A total is one of what is shown: with a part left out the others do not add up to it. */
static void
test_total_of_selection (void)
{
  static const Figure figures[] = { { "T", 2015, "3" }, { "T/a", 2015, "1" }, { "T/b", 2015, "2" } };
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  g_autoptr (GPtrArray) selection = g_ptr_array_new ();
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = 2015, .selection = selection };
  g_autoptr (StreefComparison) some = NULL;
  g_autoptr (StreefComparison) all = NULL;

  g_ptr_array_add (selection, (gpointer) find (dataset, "T"));
  g_ptr_array_add (selection, (gpointer) find (dataset, "a"));
  some = streef_comparison_new (dataset, &question);
  g_ptr_array_add (selection, (gpointer) find (dataset, "b"));
  all = streef_comparison_new (dataset, &question);

  g_assert_null (some->total);
  g_assert_cmpuint (some->question.selection->len, ==, 2);
  g_assert_true (all->total == &all->rows[0]);
}

static void
test_marks (void)
{
  static const struct
  {
    const char *row;
    Figure figures[2];
    const char *date;
    StreefMarks marks;
  } cases[] = {
    { "none", { { "A", 2015, "1", "1", "higher" } }, NULL, STREEF_MARK_NONE },
    { "derived", { { "A", 2015, "1", "1", "higher derived" } }, NULL, STREEF_MARK_DERIVED },
    { "corrected", { { "A", 2015, "1", "1", "higher corrected" } }, NULL, STREEF_MARK_CORRECTED },
    { "provisional", { { "A", 2015, "1", "1", "higher provisional" } }, NULL, STREEF_MARK_PROVISIONAL },
    { "nothing that could be provisional", { { "A", 2015, "n.b.", "1", "higher provisional" } }, NULL, STREEF_MARK_NONE },
    { "revised", { { "A", 2015, "1", "1", "higher provisional" }, { "A", 2015, "2", NULL, "revised" } }, NULL,
      STREEF_MARK_REVISED | STREEF_MARK_PROBLEM },
    { "confirmed", { { "A", 2015, "1", "1", "higher provisional" }, { "A", 2015, "1", NULL, NULL } }, NULL, STREEF_MARK_NONE },
    { "so far", { { "A", 2015, "1", "1", "higher" } }, "2015-07-01", STREEF_MARK_SO_FAR },
    { "break", { { "A", 2015, "1", "1", "higher break" } }, NULL, STREEF_MARK_BREAK },
    { "note", { { "A", 2015, "1", "1", "higher note" } }, NULL, STREEF_MARK_NOTE },
    { "a problem in its row", { { "A", 2015, "1", "1", "higher no-rule" } }, NULL,
      STREEF_MARK_DERIVED | STREEF_MARK_PROBLEM },
    { "a problem of the whole file", { { "A", 2015, "1", "1", NULL } }, NULL, STREEF_MARK_NONE },
  };
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = 2015 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const guint n_figures = cases[i].figures[1].path != NULL ? 2 : 1;
      g_autoptr (StreefDatasetRef) dataset = figures_load (cases[i].figures, n_figures, cases[i].date);
      g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);

      g_test_message ("%s", cases[i].row);
      g_assert_cmphex (comparison->rows[0].marks, ==, cases[i].marks);
    }
}

static void
test_counts (void)
{
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (agenda);
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = 2020 };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);

  g_assert_cmpuint (comparison->counts[STREEF_STATUS_EXCEEDED], ==, 1);
  g_assert_cmpuint (comparison->counts[STREEF_STATUS_NOT_MET], ==, 1);
  g_assert_cmpuint (comparison->counts[STREEF_STATUS_NO_TARGET], ==, 1);
  g_assert_cmpuint (comparison->counts[STREEF_STATUS_NOT_AVAILABLE], ==, 0);
  g_assert_cmpuint (streef_comparison_get_n_judged (comparison), ==, 2);
  g_assert_cmpuint (streef_comparison_get_n_reached (comparison), ==, 1);
  g_assert_null (comparison->common_unit);
}

static void
test_common_unit (void)
{
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (agenda);
  const StreefQuestion question = {
    .kind = STREEF_QUESTION_CATEGORIES, .year = 2020, .category = find (dataset, "Cybercrime"),
  };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);

  g_assert_nonnull (comparison->common_unit);
  g_assert_cmpstr (streef_category_get_unit (comparison->common_unit, STREEF_LANGUAGE_NL), ==, "onderzoeken");
}

static void
test_find (void)
{
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (agenda);
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = 2020 };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);
  g_autoptr (StreefComparison) same = streef_comparison_ref (comparison);
  StreefKey key = { find (dataset, "Regulier"), 2020 };

  g_assert_true (streef_comparison_find (same, &key) == &comparison->rows[4]);
  key.year = 2021;
  g_assert_null (streef_comparison_find (same, &key));
}

/* It outlives every other reference to its data set. */
static void
test_keeps_dataset (void)
{
  const StreefDataset *dataset = FIGURES_LOAD (agenda);
  const StreefQuestion question = { .kind = STREEF_QUESTION_CATEGORIES, .year = 2020 };
  g_autoptr (StreefComparison) comparison = streef_comparison_new (dataset, &question);

  streef_dataset_unref (dataset);
  g_assert_cmpstr (comparison->rows[0].key.category->names[0], ==, "Mensenhandel");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/categories", test_categories);
  g_test_add_func ("/comparison/years", test_years);
  g_test_add_func ("/comparison/courses", test_courses);
  g_test_add_func ("/comparison/order", test_order);
  g_test_add_func ("/comparison/order-of-years", test_order_of_years);
  g_test_add_func ("/comparison/total", test_total);
  g_test_add_func ("/comparison/total-of-selection", test_total_of_selection);
  g_test_add_func ("/comparison/marks", test_marks);
  g_test_add_func ("/comparison/counts", test_counts);
  g_test_add_func ("/comparison/common-unit", test_common_unit);
  g_test_add_func ("/comparison/find", test_find);
  g_test_add_func ("/comparison/keeps-dataset", test_keeps_dataset);
  return g_test_run ();
}
