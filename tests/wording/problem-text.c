/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-problem-text.h"

#include "problem/streef-error.h"

#include <gio/gio.h>
#include <string.h>

static StreefProblem *
make_problem (StreefProblemCode  code,
              const char *const *arguments)
{
  const char *given[STREEF_PROBLEM_MAX_ARGUMENTS + 1] = { NULL };

  for (guint i = 0; i < streef_problem_code_get_n_arguments (code); i++)
    given[i] = arguments[i];

  return streef_problem_new (code, NULL, given[0], given[1], given[2], given[3], NULL);
}

/* The arguments of which a text need not hold the words: a count, evidence, a layout or notation by its code. */
static gboolean
is_translated (StreefProblemCode code,
               guint             index)
{
  switch ((gint) code)
    {
    case STREEF_UNDERSTOOD_ENCODING:
    case STREEF_UNDERSTOOD_SEPARATOR:
    case STREEF_UNDERSTOOD_SHEET:
      return index == 1;
    case STREEF_UNDERSTOOD_NUMBERS:
      return TRUE;
    case STREEF_UNDERSTOOD_LAYOUT:
    case STREEF_PROBLEM_COLUMN_MISSING:
      return index == 0;
    case STREEF_PROBLEM_TWO_NOTATIONS:
      return index == 3;
    default:
      return FALSE;
    }
}

/* Each code has a text of its own in each language, which holds all its arguments, whatever stands in them. */
static void
test_all_codes (void)
{
  static const char *const hostile[] = { "%s %n <b>&amp;", "naam “met” \"tekens\" %1$s", "שלום 😀", "=1+1\\n" };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (StreefProblemCode code = 0; code < STREEF_N_PROBLEM_CODES; code++)
    for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
      {
        g_autoptr (StreefProblem) problem = make_problem (code, hostile);
        char *text = streef_problem_text (problem, language);
        const gsize length = strlen (text);

        g_test_message ("%s: %s", streef_problem_code_get_id (code), text);
        g_assert_cmpuint (length, >, 10);
        g_assert_true (g_utf8_validate (text, -1, NULL));
        for (guint i = 0; i < streef_problem_get_n_arguments (problem); i++)
          if (!is_translated (code, i))
            g_assert_nonnull (strstr (text, hostile[i]));
        g_assert_true (g_hash_table_add (seen, text));
      }
}

static void
test_texts (void)
{
  static const struct
  {
    StreefProblemCode code;
    const char *arguments[STREEF_PROBLEM_MAX_ARGUMENTS];
    const char *nl;
    const char *en;
  } cases[] = {
    { STREEF_PROBLEM_FILE_MISSING, { NULL }, "Dit bestand bestaat niet. Controleer de naam en de map.",
      "This file does not exist. Check its name and its folder." },
    { STREEF_PROBLEM_FILE_UNREADABLE, { "Toegang geweigerd" },
      "Het bestand kon niet worden gelezen; het systeem meldt: “Toegang geweigerd”. Controleer of u het mag openen.",
      "The file could not be read; the system says: “Toegang geweigerd”. Check that you may open it." },
    { STREEF_PROBLEM_LIMIT_CELLS, { "2000000" },
      "Het bestand heeft meer dan 2.000.000 cellen, het hoogste aantal dat kan worden gelezen. Splits het in kleinere "
      "bestanden.",
      "The file has more than 2,000,000 cells, which is the most that can be read. Split it into smaller files." },
    { STREEF_PROBLEM_NUMBER_TWO_WAYS, { "1.370", "1370", "1.370" },
      "“1.370” is gelezen als 1.370, maar het kan ook 1,370 zijn. Controleer het, of geef aan in welke notatie de "
      "getallen staan.",
      "“1.370” is read as 1,370, but it could be 1.370 too. Check it, or say in which notation the numbers are." },
    { STREEF_PROBLEM_TWO_FIGURES, { "Slachtoffers", "2020", "481", "490" },
      "Twee resultaten voor Slachtoffers in 2020: 481 en 490. Het eerste is gebruikt; bepaal welk het juiste is.",
      "Two results for Slachtoffers in 2020: 481 and 490. The first is used; decide which one is right." },
    { STREEF_PROBLEM_RATE_DISAGREES, { "141%", "140.3" },
      "Het bestand geeft “141%” als percentage van het streefcijfer, maar dat is 140,3%. Dat laatste wordt getoond; "
      "controleer de cijfers.",
      "The file gives “141%” as the percentage of the target, but it is 140.3%. The latter is shown; check the "
      "figures." },
    { STREEF_PROBLEM_DIRECTION_UNKNOWN, { "1", "Overvallen" },
      "Voor 1 categorie (Overvallen) is niet bekend of hoger of lager beter is. Die wordt niet beoordeeld; geef de "
      "richting aan.",
      "It is not known for 1 category (Overvallen) whether higher or lower is better. It is not judged; give its "
      "direction." },
    { STREEF_PROBLEM_DIRECTION_UNKNOWN, { "3", "Overvallen" },
      "Voor 3 categorieën (de eerste is Overvallen) is niet bekend of hoger of lager beter is. Die worden niet "
      "beoordeeld; geef de richting aan.",
      "It is not known for 3 categories (the first is Overvallen) whether higher or lower is better. They are not "
      "judged; give their direction." },
    { STREEF_PROBLEM_YEAR_NOT_READ, { "" }, "Deze rij heeft geen jaar en is dus niet gebruikt. Vul het jaar in.",
      "This row has no year, so it is not used. Fill in the year." },
    { STREEF_PROBLEM_CATEGORY_UNKNOWN, { "reguliere", "" },
      "Er is geen categorie “reguliere”. Controleer de naam.", "There is no category “reguliere”. Check its name." },
    { STREEF_PROBLEM_CATEGORY_AMBIGUOUS, { "onderzoeken", "Mensenhandel/onderzoeken\nCybercrime/onderzoeken" },
      "Er zijn meerdere categorieën “onderzoeken”. Kies een van deze:\nMensenhandel/onderzoeken\nCybercrime/onderzoeken",
      "There are several categories “onderzoeken”. Choose one of these:\nMensenhandel/onderzoeken\n"
      "Cybercrime/onderzoeken" },
    { STREEF_UNDERSTOOD_ENCODING, { "Windows-1252", "fallback" },
      "Als tekencodering is Windows-1252 aangenomen: het bestand is geen geldig UTF-8.",
      "The encoding is taken to be Windows-1252: the file is not valid UTF-8." },
    { STREEF_UNDERSTOOD_SEPARATOR, { "semicolon", "same-count" },
      "Het scheidingsteken is de puntkomma: die geeft de rijen evenveel cellen.",
      "The separator is the semicolon: it gives the rows the same number of cells." },
    { STREEF_UNDERSTOOD_NUMBERS, { "nl", "head-line" },
      "De notatie van de getallen is de Nederlandse (1.370 en 12,5): dat staat in het bestand.",
      "The notation of the numbers is Dutch (1.370 and 12,5): the file says so." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefProblem) problem = make_problem (cases[i].code, cases[i].arguments);
      g_autofree char *nl = streef_problem_text (problem, STREEF_LANGUAGE_NL);
      g_autofree char *en = streef_problem_text (problem, STREEF_LANGUAGE_EN);

      g_test_message ("%s", streef_problem_code_get_id (cases[i].code));
      g_assert_cmpstr (nl, ==, cases[i].nl);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

/* Every evidence that a reader gives has words of its own. */
static void
test_evidence (void)
{
  static const struct
  {
    StreefProblemCode code;
    const char *first;
    const char *evidence[10];
  } cases[] = {
    { STREEF_UNDERSTOOD_ENCODING, "UTF-8", { "mark", "zeros", "valid", "mended", "fallback", "chosen", NULL } },
    { STREEF_UNDERSTOOD_SEPARATOR, "comma", { "same-count", "only", "chosen", NULL } },
    { STREEF_UNDERSTOOD_NUMBERS, "en",
      { "head-line", "chosen", "difference", "decimals", "thousands", "most", "percent", "separator", "plain", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint j = 0; cases[i].evidence[j] != NULL; j++)
        {
          const char *arguments[] = { cases[i].first, cases[i].evidence[j] };
          g_autoptr (StreefProblem) problem = make_problem (cases[i].code, arguments);

          g_test_message ("%s: %s", streef_problem_code_get_id (cases[i].code), cases[i].evidence[j]);
          g_assert_true (g_hash_table_add (seen, streef_problem_text (problem, STREEF_LANGUAGE_NL)));
        }
    }
}

static void
test_placed (void)
{
  const StreefPlace place = { "/data/interventions.csv", NULL, 7, 7, 7 };
  g_autoptr (StreefProblem) problem = streef_problem_new (STREEF_PROBLEM_FIGURE_IS_TEXT, &place, "veertig", NULL);
  g_autoptr (StreefProblem) unplaced = streef_problem_new (STREEF_PROBLEM_FIGURE_IS_TEXT, NULL, "veertig", NULL);
  g_autofree char *nl = streef_problem_text_placed (problem, STREEF_LANGUAGE_NL);
  g_autofree char *en = streef_problem_text_placed (problem, STREEF_LANGUAGE_EN);
  g_autofree char *without = streef_problem_text_placed (unplaced, STREEF_LANGUAGE_EN);

  g_assert_cmpstr (nl, ==, "interventions.csv, regel 7, cel G7: “veertig” is geen getal. Het is als tekst bewaard en "
                           "wordt niet beoordeeld; verbeter de cel als een cijfer bedoeld is.");
  g_assert_cmpstr (en, ==, "interventions.csv, line 7, cell G7: “veertig” is not a number. It is kept as text and not "
                           "judged; correct the cell if a figure was meant.");
  g_assert_cmpstr (without, ==, "“veertig” is not a number. It is kept as text and not judged; correct the cell if a "
                                "figure was meant.");
}

static void
test_error (void)
{
  g_autoptr (GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "No such device");
  g_autoptr (GError) own = NULL;
  const StreefPlace place = { .file = "/data/a.csv" };
  g_autofree char *foreign_text = streef_error_text (foreign, STREEF_LANGUAGE_NL);
  g_autofree char *own_text = NULL;

  streef_error_set (&own, streef_problem_new (STREEF_PROBLEM_FILE_EMPTY, &place, NULL));
  own_text = streef_error_text (own, STREEF_LANGUAGE_NL);

  g_assert_cmpstr (foreign_text, ==, "Dat is niet gelukt; het systeem meldt: “No such device”. Probeer het opnieuw.");
  g_assert_cmpstr (own_text, ==, "a.csv: Het bestand is leeg. Kies een bestand met resultaten.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/problem-text/all-codes", test_all_codes);
  g_test_add_func ("/wording/problem-text/texts", test_texts);
  g_test_add_func ("/wording/problem-text/evidence", test_evidence);
  g_test_add_func ("/wording/problem-text/placed", test_placed);
  g_test_add_func ("/wording/problem-text/error", test_error);

  return g_test_run ();
}
