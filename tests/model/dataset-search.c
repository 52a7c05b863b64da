/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"
#include "problem/streef-error.h"

static const Figure figures[] = {
  { "Cybercrime/Reguliere onderzoeken", 2020, "468", "310", "name-en=Regular_investigations" },
  { "Cybercrime/Reguliere onderzoeken/Waarvan alternatief", 2020, "38", "77", NULL },
  { "Cybercrime/Fenomeenonderzoeken/Waarvan alternatief", 2020, "0", "20", NULL },
  { "Cybercrime", 0, NULL, NULL, "name-en=Computer_crime" },
  { "Totaal", 2020, "1", NULL, NULL },
  { "Executie/Totaal", 2020, "1", NULL, NULL },
  { "Recht", 2020, "1", NULL, NULL },
  { "recht", 2020, "2", NULL, NULL },
  { "Caf\xc3\xa9s", 2020, "2", NULL, NULL },
};

/* The figures, and a category whose own name holds a "/". */
static const StreefDataset *
load (void)
{
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  const char *const names[] = { "Misbruikers / vervaardigers" };

  figures_add (builder, figures, G_N_ELEMENTS (figures));
  streef_dataset_builder_ensure_category (builder, names, 1);
  return streef_dataset_builder_build (builder);
}

static void
test_found (void)
{
  static const struct
  {
    const char *name;
    const char *path;
  } cases[] = {
    { "Reguliere onderzoeken", "Cybercrime > Reguliere onderzoeken" },
    { "Regular investigations", "Cybercrime > Reguliere onderzoeken" },
    { "Cybercrime/Reguliere onderzoeken", "Cybercrime > Reguliere onderzoeken" },
    { "Computer crime/Regular investigations", "Cybercrime > Reguliere onderzoeken" },
    { "reguliere ONDERZOEKEN", "Cybercrime > Reguliere onderzoeken" },
    { "computer crime", "Cybercrime" },
    { "Fenomeenonderzoeken/Waarvan alternatief", "Cybercrime > Fenomeenonderzoeken > Waarvan alternatief" },
    { "Cybercrime/Reguliere onderzoeken/Waarvan alternatief",
      "Cybercrime > Reguliere onderzoeken > Waarvan alternatief" },
    { "Misbruikers / vervaardigers", "Misbruikers / vervaardigers" },
    { "Executie/Totaal", "Executie > Totaal" },
    { "/Totaal", "Totaal" },
    { "Recht", "Recht" },
    { "recht", "recht" },
    { "cafe\xcc\x81s", "Caf\xc3\xa9s" },
  };
  g_autoptr (StreefDatasetRef) dataset = load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const StreefCategory *category = streef_dataset_find_category (dataset, cases[i].name, &error);
      g_autofree char *path = NULL;

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      path = streef_category_dup_path (category, " > ");
      g_assert_cmpstr (path, ==, cases[i].path);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *name;
    StreefProblemCode code;
    const char *candidates;
  } cases[] = {
    { "Waarvan alternatief", STREEF_PROBLEM_CATEGORY_AMBIGUOUS,
      "Cybercrime/Reguliere onderzoeken/Waarvan alternatief\nCybercrime/Fenomeenonderzoeken/Waarvan alternatief" },
    { "waarvan alternatief", STREEF_PROBLEM_CATEGORY_AMBIGUOUS,
      "Cybercrime/Reguliere onderzoeken/Waarvan alternatief\nCybercrime/Fenomeenonderzoeken/Waarvan alternatief" },
    { "Totaal", STREEF_PROBLEM_CATEGORY_AMBIGUOUS, "/Totaal\nExecutie/Totaal" },
    { "RECHT", STREEF_PROBLEM_CATEGORY_AMBIGUOUS, "Recht\nrecht" },
    { "Cybercrme", STREEF_PROBLEM_CATEGORY_UNKNOWN, "Cybercrime" },
    { "regular", STREEF_PROBLEM_CATEGORY_UNKNOWN, "Cybercrime/Reguliere onderzoeken" },
    { "onderzoeken", STREEF_PROBLEM_CATEGORY_UNKNOWN,
      "Cybercrime/Reguliere onderzoeken\nCybercrime/Fenomeenonderzoeken" },
    { "Iets heel anders", STREEF_PROBLEM_CATEGORY_UNKNOWN, "" },
    { "", STREEF_PROBLEM_CATEGORY_UNKNOWN, "" },
  };
  g_autoptr (StreefDatasetRef) dataset = load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const StreefProblem *problem;

      g_test_message ("%s", cases[i].name);
      g_assert_null (streef_dataset_find_category (dataset, cases[i].name, &error));
      g_assert_error (error, STREEF_ERROR, (int) cases[i].code);
      problem = streef_error_get_problem (error);
      g_assert_cmpstr (streef_problem_get_argument (problem, 0), ==, cases[i].name);
      g_assert_cmpstr (streef_problem_get_argument (problem, 1), ==, cases[i].candidates);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dataset-search/found", test_found);
  g_test_add_func ("/dataset-search/refused", test_refused);
  return g_test_run ();
}
