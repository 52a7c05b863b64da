/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "run.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* One line for each table of each example that a user may ask for, in both languages. */
static void
test_examples (gconstpointer data)
{
  static const char *const questions[] = {
    "table interventions-2015.csv",
    "table interventions-2015.csv --format csv",
    "table interventions-2015.csv --category 'Reguliere onderzoeken'",
    "table interventions-2015.csv --category 'Alle interventies' --year 2015",
    "table oskm-2010-2021.csv",
    "table oskm-2010-2021.csv --year 2014",
    "table security-agenda-2019-2022.csv --year 2020",
    "table security-agenda-2019-2022.csv --year 2020 --format csv",
    "table high-impact-crimes-2009-2019.csv --category Overvallen",
    "table high-impact-crimes-2009-2019.csv --year 2014 --numbers nl",
    "passage interventions-2015.csv --year 2015",
    "passage interventions-2015.csv --year 2015 --category 'Reguliere onderzoeken'",
    "passage oskm-2010-2021.csv --year 2014",
    "passage security-agenda-2019-2022.csv --year 2020",
    "passage high-impact-crimes-2009-2019.csv --year 2014",
  };
  const char *language = data;
  g_autofree char *folder = dup_examples_folder ();
  g_autofree char *name = g_strdup_printf ("examples-%s.txt", language);
  g_autoptr (GString) transcript = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *arguments = g_strconcat (questions[i], " --language ", language, NULL);
      g_autoptr (Run) run = run_streefcijfer (folder, NULL, arguments);

      g_assert_cmpint (run->status, <=, 1);
      g_assert_cmpint (run->status == 1, ==, *run->errors != '\0');
      g_string_append_printf (transcript, "$ streefcijfer %s\n%s%s%d\n\n", arguments, run->errors,
                              run->output, run->status);
    }

  assert_reference (name, transcript->str);
}

static JsonObject *
get_result (JsonArray  *results,
            const char *name,
            int         year)
{
  for (guint i = 0; i < json_array_get_length (results); i++)
    {
      JsonObject *result = json_array_get_object_element (results, i);
      JsonArray *path = json_object_get_array_member (result, "category");
      const guint last = json_array_get_length (path) - 1;

      if (strcmp (json_array_get_string_element (path, last), name) == 0
          && json_object_get_int_member (result, "year") == year)
        return result;
    }

  g_assert_not_reached ();
}

static JsonNode *
parse_json (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

static void
assert_member (JsonObject *object,
               const char *key,
               const char *expected)
{
  g_assert_cmpstr (json_object_get_string_member (object, key), ==, expected);
}

static void
test_json_of_2015 (void)
{
  static const struct
  {
    const char *name;
    const char *achieved;
    const char *target;
    const char *difference;
    const char *rate;
    const char *origin;
  } cases[] = {
    { "Alle interventies", "842", "600", "242", "140.3", "delivered" },
    { "Proactieve onderzoeken", "25", "20", "5", "125.0", "delivered" },
    { "Reguliere onderzoeken", "364", "215", "149", "169.3", "delivered" },
    { "Eenvoudige onderzoeken en alternatieve interventies", "453", "365", "88", "124.1", "derived" },
  };
  g_autofree char *folder = dup_examples_folder ();
  g_autoptr (Run) run
      = run_streefcijfer (folder, NULL, "table interventions-2015.csv --format json --language en");
  g_autoptr (JsonNode) root = parse_json (run->output);
  JsonArray *results = json_object_get_array_member (json_node_get_object (root), "results");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpuint (json_array_get_length (results), ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JsonObject *result = get_result (results, cases[i].name, 2015);
      JsonObject *origin = json_object_get_object_member (result, "origin");
      JsonObject *cells = json_object_get_object_member (result, "cells");
      JsonObject *cell = json_object_get_object_member (cells, "achieved");

      g_test_message ("%s", cases[i].name);
      assert_member (result, "achieved", cases[i].achieved);
      assert_member (result, "target", cases[i].target);
      assert_member (result, "difference", cases[i].difference);
      assert_member (result, "rate", cases[i].rate);
      assert_member (result, "status", "exceeded");
      assert_member (origin, "achieved", cases[i].origin);
      assert_member (origin, "target", cases[i].origin);
      g_assert_cmpint (json_object_get_int_member (cell, "source"), ==, 0);
      g_assert_cmpint (json_object_get_int_member (cell, "line"), ==, 11 + i);
      g_assert_true (g_str_has_prefix (json_object_get_string_member (cell, "cell"), "I"));
    }
}

static char *
list_keys (JsonObject *object)
{
  g_autoptr (GList) keys = json_object_get_members (object);
  g_autoptr (GString) list = g_string_new (NULL);

  for (const GList *key = keys; key != NULL; key = key->next)
    g_string_append_printf (list, "%s ", (const char *) key->data);

  return g_strchomp (g_strdup (list->str));
}

static void
assert_keys (JsonObject *object,
             const char *expected)
{
  g_autofree char *keys = list_keys (object);

  g_assert_cmpstr (keys, ==, expected);
}

/* The contract with other programs: the keys, in their order. */
static void
test_json_keys (void)
{
  g_autofree char *folder = dup_examples_folder ();
  g_autoptr (Run) run
      = run_streefcijfer (folder, NULL, "table security-agenda-2019-2022.csv --format json");
  g_autoptr (JsonNode) node = parse_json (run->output);
  JsonObject *root = json_node_get_object (node);
  JsonArray *results = json_object_get_array_member (root, "results");
  JsonObject *result = get_result (results, "Gemelde slachtoffers bij Comensha", 2020);
  JsonArray *earlier = json_object_get_array_member (result, "earlier");
  JsonArray *sources = json_object_get_array_member (root, "sources");
  JsonArray *problems = json_object_get_array_member (root, "problems");

  assert_keys (root, "version fingerprint title sources results problems");
  assert_keys (json_object_get_object_member (root, "title"), "nl en");
  assert_keys (json_array_get_object_element (sources, 0),
               "id file format sheet layout separator encoding numbers");
  assert_keys (result, "category name part unit direction year achieved target target_missing "
                       "difference difference_reason difference_unit rate rate_reason status "
                       "firmness earlier origin note cells");
  assert_keys (json_object_get_object_member (result, "origin"), "achieved target");
  assert_keys (json_object_get_object_member (result, "cells"), "achieved target");
  assert_keys (json_object_get_object_member (json_object_get_object_member (result, "cells"),
                                              "achieved"),
               "source sheet cell line");

  assert_member (result, "achieved", "490");
  g_assert_cmpuint (json_array_get_length (earlier), ==, 1);
  assert_keys (json_array_get_object_element (earlier, 0), "achieved firmness cells");
  assert_member (json_array_get_object_element (earlier, 0), "achieved", "481");

  g_assert_cmpuint (json_array_get_length (problems), >, 0);
  assert_keys (json_array_get_object_element (problems, 0),
               "source sheet cell line code message text");
}

static void
test_json_values (void)
{
  static const struct
  {
    const char *achieved;
    const char *target;
    const char *keys; /* from "achieved" up to "difference" */
  } cases[] = {
    { "n.b.", "", "achieved achieved_missing target target_missing" },
    { ">95", "20 tot 25", "achieved achieved_bound achieved_limit target target_low target_high" },
    { "ja", "zie bijlage", "achieved achieved_text target target_text" },
    { "1", "2,50", "achieved target" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("streef-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "values.csv", NULL);
      g_autofree char *content
          = g_strdup_printf ("# getallen: nl\ncategorie;jaar;gerealiseerd;streefcijfer;richting\n"
                             "Alfa;2015;1,5;2,5;hoger\nBeta;2015;%s;%s;hoger\n",
                             cases[i].achieved, cases[i].target);
      g_autoptr (Run) run = NULL;
      g_autoptr (JsonNode) root = NULL;
      g_autofree char *keys = NULL;

      g_assert_true (g_file_set_contents (path, content, -1, NULL));
      run = run_streefcijfer (folder, NULL, "table values.csv --format json");
      root = parse_json (run->output);
      keys = list_keys (get_result (json_object_get_array_member (json_node_get_object (root),
                                                                  "results"),
                                    "Beta", 2015));

      g_test_message ("%s", keys);
      g_assert_nonnull (strstr (keys, cases[i].keys));
      g_assert_true (g_str_has_prefix (strstr (keys, cases[i].keys) + strlen (cases[i].keys),
                                       " difference"));
      g_assert_cmpint (g_remove (path), ==, 0);
      g_assert_cmpint (g_rmdir (folder), ==, 0);
    }
}

/* What --year and --category leave of the results. */
static void
test_json_restricted (void)
{
  static const struct
  {
    const char *arguments;
    guint n_results;
  } cases[] = {
    { "", 44 },
    { "--year 2014", 4 },
    { "--category Overvallen", 11 },
    { "--category Overvallen --year 2014", 1 },
  };
  g_autofree char *folder = dup_examples_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arguments = g_strconcat (
          "table high-impact-crimes-2009-2019.csv --format json ", cases[i].arguments, NULL);
      g_autoptr (Run) run = run_streefcijfer (folder, NULL, arguments);
      g_autoptr (JsonNode) root = parse_json (run->output);
      JsonArray *results = json_object_get_array_member (json_node_get_object (root), "results");

      g_assert_cmpuint (json_array_get_length (results), ==, cases[i].n_results);
    }
}

/* What was understood is told when asked for, and changes nothing else. */
static void
test_verbose (void)
{
  g_autofree char *folder = dup_examples_folder ();
  g_autoptr (Run) quiet
      = run_streefcijfer (folder, NULL, "table interventions-2015.csv --language en");
  g_autoptr (Run) verbose
      = run_streefcijfer (folder, NULL, "table interventions-2015.csv --language en -v");

  g_assert_cmpint (verbose->status, ==, 0);
  g_assert_cmpstr (verbose->output, ==, quiet->output);
  g_assert_cmpstr (quiet->errors, ==, "");
  g_assert_nonnull (strstr (verbose->errors, "UTF-8"));
}

/* Standard output that cannot be written is an error like any other. */
static void
test_not_written (void)
{
  static const struct
  {
    const char *script;
    const char *errors; /* its start, in English */
  } cases[] = {
    { "\"$STREEFCIJFER\" table interventions-2015.csv >/dev/full", "disk is full" },
    { "\"$STREEFCIJFER\" table interventions-2015.csv >&-", "was not written" },
    { "\"$STREEFCIJFER\" table interventions-2015.csv --format json >/dev/full", "disk is full" },
    { "\"$STREEFCIJFER\" passage interventions-2015.csv --year 2015 >/dev/full", "disk is full" },
    { "\"$STREEFCIJFER\" --help >/dev/full", "disk is full" },
    { "\"$STREEFCIJFER\" --version >&-", "was not written" },
  };
  g_autofree char *folder = dup_examples_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Run) run = run_shell (folder, cases[i].script);

      g_test_message ("%s", run->errors);
      g_assert_cmpint (run->status, ==, 4);
      g_assert_true (g_str_has_prefix (run->errors, "streefcijfer: standard output"));
      g_assert_nonnull (strstr (run->errors, cases[i].errors));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/table/examples/en", "en", test_examples);
  g_test_add_data_func ("/table/examples/nl", "nl", test_examples);
  g_test_add_func ("/table/json/2015", test_json_of_2015);
  g_test_add_func ("/table/json/keys", test_json_keys);
  g_test_add_func ("/table/json/values", test_json_values);
  g_test_add_func ("/table/json/restricted", test_json_restricted);
  g_test_add_func ("/table/verbose", test_verbose);
  g_test_add_func ("/table/not-written", test_not_written);
  return g_test_run ();
}
