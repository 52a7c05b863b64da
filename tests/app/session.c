/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"

#include "app/streef-retranslator.h"
#include "app/streef-session.h"

static const Figure figures[] = {
  { "theme/one", 2019, "10", "20", "higher" },  { "theme/one", 2020, "30", "20", "higher" },
  { "theme/two", 2020, "5", "20", "higher" },   { "theme/two", 2021, "6", "20", "higher" },
  { "theme/two/part", 2020, "1", "2", "of-which" },
};

/* A session with what it told, as text. */
typedef struct
{
  StreefSession *session;
  const StreefDataset *dataset;
  GString *told;
} Fixture;

static void
notify_cb (GObject    *session,
           GParamSpec *pspec,
           GString    *told)
{
  if (!g_str_has_suffix (pspec->name, "title"))
    g_string_append_printf (told, "%s ", pspec->name);
}

static void
changed_cb (StreefSession *session,
            GString       *told)
{
  g_string_append (told, "! ");
}

static void
show (Fixture             *fixture,
      const StreefDataset *dataset,
      const char          *file)
{
  g_autoptr (GPtrArray) grids = g_ptr_array_new ();
  const char *const files[] = { file, NULL };

  streef_session_set_dataset (fixture->session, dataset, grids, files, &(StreefReading) { 0 });
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = streef_session_new ();
  fixture->dataset = FIGURES_LOAD (figures);
  fixture->told = g_string_new (NULL);
  show (fixture, fixture->dataset, FIGURES_FILE);
  g_signal_connect (fixture->session, "notify", G_CALLBACK (notify_cb), fixture->told);
  g_signal_connect (fixture->session, "changed", G_CALLBACK (changed_cb), fixture->told);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->session);
  streef_dataset_unref (fixture->dataset);
  g_string_free (fixture->told, TRUE);
}

static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_string_truncate (fixture->told, 0);
}

static const StreefCategory *
get_category (const StreefDataset *dataset,
              const char          *name)
{
  return streef_dataset_find_category (dataset, name, NULL);
}

static void
test_year (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (streef_session_get_year (fixture->session), ==, 2021);
  streef_session_set_year (fixture->session, 2021);
  assert_told (fixture, "");
  g_assert_false (streef_session_can_step_year (fixture->session, 1));
  streef_session_step_year (fixture->session, 1);
  assert_told (fixture, "");

  streef_session_step_year (fixture->session, -1);
  assert_told (fixture, "year ! ");
  g_assert_cmpint (streef_session_get_year (fixture->session), ==, 2020);
  g_assert_cmpint (streef_session_get_categories (fixture->session)->question.year, ==, 2020);
  /* As a menu does, which lets the notification wait. */
  g_object_set (fixture->session, "year", 2019, NULL);
  assert_told (fixture, "! year ");
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  StreefSession *session = fixture->session;
  const StreefCategory *one = get_category (fixture->dataset, "one");
  const StreefCategory *two = get_category (fixture->dataset, "two");
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  streef_session_choose (session, STREEF_PAGE_OVERVIEW, NULL);
  assert_told (fixture, "");
  streef_session_choose (session, STREEF_PAGE_CATEGORY, one);
  assert_told (fixture, "can-go-back page ! ");
  g_assert_false (streef_session_can_go_back (session));
  title = streef_session_dup_title (session);
  subtitle = streef_session_dup_subtitle (session);
  g_assert_cmpstr (title, ==, "one");
  g_assert_cmpstr (subtitle, ==, "theme");

  streef_session_jump (session, STREEF_PAGE_CATEGORY, two);
  assert_told (fixture, "can-go-back ! ");
  g_assert_true (streef_session_get_years (session)->question.category == two);
  streef_session_jump (session, STREEF_PAGE_PROBLEMS, NULL);
  streef_session_go_back (session);
  g_assert_true (streef_session_get_category (session) == two);
  streef_session_go_back (session);
  g_assert_true (streef_session_get_category (session) == one);
  g_assert_false (streef_session_can_go_back (session));
  streef_session_go_back (session);
  g_assert_cmpint (streef_session_get_page (session), ==, STREEF_PAGE_CATEGORY);
}

static void
test_selected (Fixture       *fixture,
               gconstpointer  data)
{
  StreefSession *session = fixture->session;
  const StreefKey two = { get_category (fixture->dataset, "two"), 2020 };
  StreefKey selected = streef_session_get_selected (session);

  g_assert_null (selected.category);
  streef_session_select (session, &two);
  assert_told (fixture, "! ");
  streef_session_select (session, &two);
  assert_told (fixture, "");
  selected = streef_session_get_selected (session);
  g_assert_true (selected.category == two.category);
  g_assert_cmpint (selected.year, ==, 2021);

  streef_session_choose (session, STREEF_PAGE_CATEGORY, two.category);
  g_string_truncate (fixture->told, 0);
  streef_session_select (session, &two);
  assert_told (fixture, "year ! ");
}

static void
test_language (Fixture       *fixture,
               gconstpointer  data)
{
  StreefTable *english = streef_table_ref (streef_session_get_categories_table (fixture->session));
  StreefComparison *comparison = streef_session_get_categories (fixture->session);

  streef_retranslator_set_language (STREEF_LANGUAGE_NL);
  assert_told (fixture, "language ! ");
  g_assert_true (streef_session_get_categories (fixture->session) == comparison);
  g_assert_true (streef_session_get_categories_table (fixture->session) != english);
  g_assert_cmpint (streef_session_get_categories_table (fixture->session)->language, ==,
                   STREEF_LANGUAGE_NL);
  streef_table_unref (english);

  streef_retranslator_set_language (STREEF_LANGUAGE_EN);
  assert_told (fixture, "language ! ");
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  streef_session_set_year (fixture->session, 2020);
  g_string_truncate (fixture->told, 0);
  g_object_set (fixture->session, "order", STREEF_ORDER_ACHIEVED, NULL);
  assert_told (fixture, "! order ");
  g_assert_cmpstr (streef_session_get_categories (fixture->session)->rows[1].key.category->names[1],
                   ==, "two");
  g_object_set (fixture->session, "descending", TRUE, NULL);
  assert_told (fixture, "! descending ");
  g_assert_cmpstr (streef_session_get_categories (fixture->session)->rows[1].key.category->names[1],
                   ==, "one");
  g_object_set (fixture->session, "descending", TRUE, NULL);
  assert_told (fixture, "");
}

/* What is read again from the same file leaves the user where they are, as far as that still is. */
static void
test_reload (Fixture       *fixture,
             gconstpointer  data)
{
  static const Figure fewer[] = { { "theme/one", 2019, "11", "20", "higher" },
                                  { "theme/one", 2020, "31", "20", "higher" } };
  StreefSession *session = fixture->session;
  g_autoptr (StreefDatasetRef) same = FIGURES_LOAD (figures);
  g_autoptr (StreefDatasetRef) less = FIGURES_LOAD (fewer);

  streef_session_choose (session, STREEF_PAGE_CATEGORY, get_category (fixture->dataset, "two"));
  streef_session_set_year (session, 2020);
  show (fixture, same, FIGURES_FILE);
  g_assert_cmpint (streef_session_get_page (session), ==, STREEF_PAGE_CATEGORY);
  g_assert_true (streef_session_get_category (session) == get_category (same, "two"));
  g_assert_cmpint (streef_session_get_year (session), ==, 2020);

  show (fixture, less, FIGURES_FILE);
  g_assert_cmpint (streef_session_get_page (session), ==, STREEF_PAGE_OVERVIEW);
  g_assert_null (streef_session_get_category (session));
  g_assert_cmpint (streef_session_get_year (session), ==, 2020);

  streef_session_set_year (session, 2019);
  show (fixture, same, "other.csv");
  g_assert_cmpint (streef_session_get_year (session), ==, 2021);
}

#define ADD(name, function) \
  g_test_add ("/session/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("year", test_year);
  ADD ("pages", test_pages);
  ADD ("selected", test_selected);
  ADD ("language", test_language);
  ADD ("order", test_order);
  ADD ("reload", test_reload);
  return g_test_run ();
}
