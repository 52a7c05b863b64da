/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-table.h"

#include "sample.h"

#include <string.h>

#define HIGHER STREEF_DIRECTION_HIGHER
#define LOWER STREEF_DIRECTION_LOWER

/* The table as the plain text has it, one expected line each. */
static void
assert_plain (const StreefComparison *comparison,
              StreefLanguage          language,
              const char *const      *expected)
{
  g_autoptr (StreefTable) table = streef_table_new (comparison, language);
  g_autofree char *plain = streef_table_dup_plain (table);
  g_autofree char *joined = g_strjoinv ("\n", (char **) expected);

  g_assert_cmpstr (plain, ==, joined);
}

static void
test_2015 (void)
{
  static const char *const nl[] = {
    "Interventies per categorie, 2015",
    "",
    "Categorie                                              Gerealiseerd    Streefcijfer    Verschil    % van streefcijfer    Status",
    "Alle interventies                                               842             600        +242                140,3%    overtroffen",
    "  Proactieve onderzoeken                                         25              20          +5                125,0%    overtroffen",
    "  Reguliere onderzoeken                                         364             215        +149                169,3%    overtroffen",
    "  Eenvoudige onderzoeken en alternatieve interventies           453 a           365 a       +88 a              124,1% a  overtroffen",
    "",
    "a  Afgeleid: De brief geeft deze twee soorten niet apart. Gerealiseerd is 842 − 25 − 364 = 453, het streefcijfer is "
    "600 − 20 − 215 = 365.",
    "",
    NULL,
  };
  static const char *const en[] = {
    "Interventions by category, 2015",
    "",
    "Category                                               Achieved    Target    Difference    % of target    Status",
    "All interventions                                           842       600          +242         140.3%    exceeded",
    "  Proactive investigations                                   25        20            +5         125.0%    exceeded",
    "  Regular investigations                                    364       215          +149         169.3%    exceeded",
    "  Simple investigations and alternative interventions       453 a     365 a         +88 a       124.1% a  exceeded",
    "",
    "a  Derived: The letter does not give these two kinds apart. Achieved is 842 − 25 − 364 = 453, the target is "
    "600 − 20 − 215 = 365.",
    "",
    NULL,
  };
  g_autoptr (StreefComparison) comparison = sample_categories (sample_2015, n_sample_2015, NULL, 2015);

  assert_plain (comparison, STREEF_LANGUAGE_NL, nl);
  assert_plain (comparison, STREEF_LANGUAGE_EN, en);
}

#define SUSPECTS(year, achieved, target) { "Verdachten bij het OM", NULL, "verdachten|suspects", HIGHER, 0, year, \
                                           achieved, target, .firmness = 1 }

static void
test_years (void)
{
  static const SampleRow rows[] = {
    SUSPECTS (2010, "475", "n.v.t."), SUSPECTS (2012, "522", "511"), SUSPECTS (2013, "568", "546"),
    SUSPECTS (2014, "n.b.", "594"),
  };
  static const char *const nl[] = {
    "Verdachten bij het OM",
    "Verdachten per jaar",
    "",
    "Jaar  Gerealiseerd  Streefcijfer  Verschil  % van streefcijfer  Status",
    "2010           475             –         –                   –  geen streefcijfer afgesproken",
    "2011             –             –         –                   –  niet beschikbaar",
    "2012           522           511       +11              102,2%  overtroffen",
    "2013           568           546       +22              104,0%  overtroffen",
    "2014             –           594         –                   –  nog niet bekend",
    "",
    NULL,
  };
  g_autoptr (StreefComparison) comparison = sample_years (rows, G_N_ELEMENTS (rows), NULL);
  g_autoptr (StreefTable) table = streef_table_new (comparison, STREEF_LANGUAGE_EN);
  g_autofree char *summary = streef_table_dup_summary (table, 4);

  assert_plain (comparison, STREEF_LANGUAGE_NL, nl);
  g_assert_cmpstr (table->title, ==, "Suspects by year");
  g_assert_cmpstr (summary, ==, "2014: not yet available, target 594.");
  g_assert_cmpstr (table->rows[0].cells[2].spoken, ==, "no target agreed");
  g_assert_cmpstr (table->rows[0].cells[3].spoken, ==, "no value: no target agreed");
  g_assert_cmpstr (table->rows[4].cells[1].spoken, ==, "not yet available");
  g_assert_true (table->rows[4].cells[1].is_absent);
  g_assert_false (table->rows[2].cells[1].is_absent);
  g_assert_null (table->rows[2].cells[1].spoken);
}

/* Columns, title and headings follow what the rows have. */
static void
test_columns (void)
{
  static const struct
  {
    const char *description;
    SampleRow rows[2];
    const char *title;
    const char *headings; /* joined by | */
  } cases[] = {
    { "one unit", { { "A", NULL, "zaken|cases", HIGHER, 0, 2020, "3", "2" },
                    { "B", NULL, "zaken|cases", HIGHER, 0, 2020, "3", "2" } },
      "Zaken per categorie, 2020", "Categorie|Gerealiseerd|Streefcijfer|Verschil|% van streefcijfer|Status" },
    { "two units", { { "A", NULL, "zaken|cases", HIGHER, 0, 2020, "3", "2" },
                     { "B", NULL, "%", HIGHER, 0, 2020, "3", "2" } },
      "Resultaten per categorie, 2020",
      "Categorie|Eenheid|Gerealiseerd|Streefcijfer|Verschil|% van streefcijfer|Status" },
    { "percentages", { { "A", NULL, "%", HIGHER, 0, 2020, "3", "2" }, { "B", NULL, "%", HIGHER, 0, 2020, "3", "2" } },
      "Percentages per categorie, 2020",
      "Categorie|Gerealiseerd|Streefcijfer|Verschil (procentpunt)|% van streefcijfer|Status" },
    { "money", { { "A", NULL, "€ mln.", HIGHER, 0, 2020, "3", "2" }, { "B", NULL, "€ mln.", HIGHER, 0, 2020, "3", "2" } },
      "Bedragen (€ mln.) per categorie, 2020",
      "Categorie|Gerealiseerd|Streefcijfer|Verschil|% van streefcijfer|Status" },
    { "no unit", { { "A", NULL, NULL, HIGHER, 0, 2020, "3", "2" }, { "B", NULL, NULL, HIGHER, 0, 2020, "3", "2" } },
      "Resultaten per categorie, 2020", "Categorie|Gerealiseerd|Streefcijfer|Verschil|% van streefcijfer|Status" },
    { "maxima", { { "A", NULL, "zaken", LOWER, 0, 2020, "3", "2" }, { "B", NULL, "zaken", LOWER, 0, 2020, "3", NULL } },
      "Zaken per categorie, 2020", "Categorie|Gerealiseerd|Maximum|Verschil|% van maximum|Status" },
    { "a maximum and a target", { { "A", NULL, "zaken", LOWER, 0, 2020, "3", "2" },
                                  { "B", NULL, "zaken", HIGHER, 0, 2020, "3", "2" } },
      "Zaken per categorie, 2020", "Categorie|Gerealiseerd|Streefcijfer|Verschil|% van streefcijfer|Status" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefComparison) comparison = sample_categories (cases[i].rows, 2, NULL, 2020);
      g_autoptr (StreefTable) table = streef_table_new (comparison, STREEF_LANGUAGE_NL);
      g_autoptr (GString) headings = g_string_new ("");

      for (guint j = 0; j < table->n_columns; j++)
        g_string_append_printf (headings, "%s%s", j > 0 ? "|" : "", table->columns[j].heading);

      g_test_message ("%s", cases[i].description);
      g_assert_cmpstr (table->title, ==, cases[i].title);
      g_assert_cmpstr (headings->str, ==, cases[i].headings);
    }
}

static void
test_groups (void)
{
  static const SampleRow rows[] = {
    { "Cybercrime > Onderzoeken", NULL, "zaken", HIGHER, 0, 2020, "39", "41", .firmness = 1 },
    { "Cybercrime > Onderzoeken > alternatief", NULL, "zaken", HIGHER, STREEF_PART_OF_WHICH, 2020, "0", "20",
      .firmness = 1 },
    { "Executie > Dossiers", NULL, "%", HIGHER, 0, 2020, "26%", "40%", .firmness = 1 },
  };
  static const char *const nl[] = {
    "Resultaten per categorie, 2020",
    "",
    "Categorie                Eenheid  Gerealiseerd  Streefcijfer         Verschil  % van streefcijfer  Status",
    "Cybercrime",
    "  Onderzoeken            zaken              39            41               −2               95,1%  niet gehaald",
    "    waarvan alternatief  zaken               0            20              −20                0,0%  niet gehaald",
    "Executie",
    "  Dossiers               %                 26%           40%  −14 procentpunt               65,0%  niet gehaald",
    "",
    NULL,
  };
  g_autoptr (StreefComparison) comparison = sample_categories (rows, G_N_ELEMENTS (rows), NULL, 2020);
  g_autoptr (StreefTable) table = streef_table_new (comparison, STREEF_LANGUAGE_NL);
  g_autofree char *group = streef_table_dup_summary (table, 0);
  g_autofree char *part = streef_table_dup_summary (table, 2);

  assert_plain (comparison, STREEF_LANGUAGE_NL, nl);
  g_assert_true (table->rows[0].is_group);
  g_assert_false (table->rows[0].is_missed);
  g_assert_true (table->rows[1].is_missed);
  g_assert_cmpstr (group, ==, "Cybercrime");
  g_assert_cmpstr (part, ==, "Cybercrime: Onderzoeken: waarvan alternatief. 2020: 0 zaken gerealiseerd, streefcijfer 20, "
                             "niet gehaald.");
}

static void
test_notes (void)
{
  static const SampleRow rows[] = {
    { "A", NULL, "zaken|cases", HIGHER, 0, 2020, "5", "7", .firmness = 0, .note = "Eerste.|First." },
    { "B", NULL, "zaken|cases", HIGHER, 0, 2020, "481", NULL, .firmness = 0 },
    { "B", NULL, "zaken|cases", HIGHER, 0, 2020, "490", NULL, .firmness = 2 },
    { "C", NULL, "zaken|cases", HIGHER, 0, 2020, "5", "9", .firmness = 1, .rule = "2 + 3" },
    { "D", NULL, "zaken|cases", HIGHER, 0, 2020, "5", "9", .firmness = 1, .target_rule = "4 + 5" },
    { "E", NULL, "zaken|cases", HIGHER, 0, 2020, "5", "9", .firmness = 1, .note = "Eerste.|First.",
      .break_before = TRUE },
    { "F", NULL, "zaken|cases", HIGHER, 0, 2020, "6", "9", .firmness = 0 },
  };
  static const char *const nl[] = {
    "Zaken per categorie, 2020",
    "",
    "Categorie      Gerealiseerd    Streefcijfer    Verschil    % van streefcijfer    Status",
    "A a                       5 *             7          −2                 71,4%    niet gehaald",
    "B                       490 b             –           –                     –    geen streefcijfer afgesproken",
    "C                         5 c             9          −4 c               55,6% c  niet gehaald",
    "D                         5               9 d        −4 d               55,6% d  niet gehaald",
    "E a e                     5               9          −4                 55,6%    niet gehaald",
    "F                         6 *             9          −3                 66,7%    niet gehaald",
    "",
    "a  Eerste.",
    "*  Voorlopig.",
    "b  481 voorlopig, herzien in 490.",
    "c  Afgeleid: gerealiseerd is 2 + 3 = 5.",
    "d  Afgeleid: het streefcijfer is 4 + 5 = 9.",
    "e  Trendbreuk: de cijfers vanaf 2020 zijn niet vergelijkbaar met die van eerdere jaren.",
    "",
    NULL,
  };
  g_autoptr (StreefComparison) comparison = sample_categories (rows, G_N_ELEMENTS (rows), NULL, 2020);
  g_autoptr (StreefTable) table = streef_table_new (comparison, STREEF_LANGUAGE_EN);

  assert_plain (comparison, STREEF_LANGUAGE_NL, nl);
  g_assert_cmpstr (table->notes[1].text, ==, "Provisional.");
  g_assert_cmpstr (table->notes[2].text, ==, "481 provisional, revised to 490.");
  g_assert_cmpuint (table->notes[2].kind, ==, STREEF_MARK_REVISED);
}

static void
test_so_far (void)
{
  static const SampleRow row = { "A", NULL, "zaken|cases", HIGHER, 0, 2016, "5", "7", .firmness = 1 };
  g_autoptr (StreefComparison) comparison = sample_categories (&row, 1, "2016-06-30", 2016);
  g_autoptr (StreefTable) nl = streef_table_new (comparison, STREEF_LANGUAGE_NL);
  g_autoptr (StreefTable) en = streef_table_new (comparison, STREEF_LANGUAGE_EN);

  g_assert_cmpstr (nl->notes[0].text, ==, "Tot nu toe: de stand op 30 juni 2016; het jaar is nog niet voorbij.");
  g_assert_cmpstr (en->notes[0].text, ==, "So far: the figures stand at 30 June 2016, and the year is not over.");
  g_assert_cmpstr (nl->rows[0].cells[5].text, ==, "tot nu toe");
}

/* The letters go on after z. */
static void
test_many_letters (void)
{
  SampleRow rows[28] = { 0 };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (StreefComparison) comparison = NULL;
  g_autoptr (StreefTable) table = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char *text = g_strdup_printf ("N%u", i);

      g_ptr_array_add (texts, text);
      rows[i] = (SampleRow) { text, NULL, "zaken", HIGHER, 0, 2020, "5", "7", .note = text };
    }
  comparison = sample_categories (rows, G_N_ELEMENTS (rows), NULL, 2020);
  table = streef_table_new (comparison, STREEF_LANGUAGE_NL);

  g_assert_cmpstr (table->rows[25].cells[0].marks, ==, "z");
  g_assert_cmpstr (table->rows[26].cells[0].marks, ==, "aa");
  g_assert_cmpstr (table->rows[27].cells[0].marks, ==, "ab");
}

static const SampleRow hostile_rows[] = {
  { "=1+1", NULL, "zaken;x", HIGHER, 0, 2020, "1,529.5", "1,370", .firmness = 1 },
  { "@x \"y\"", NULL, "zaken;x", HIGHER, 0, 2020, "5", "7", .firmness = 1 },
  { "-a;b,c", NULL, "%", HIGHER, 0, 2020, "26%", "40%", .firmness = 1 },
  { "<b>&amp;\n", NULL, "%", HIGHER, 0, 2020, "about =half", NULL, .firmness = 1 },
};

static void
test_separated (void)
{
  g_autoptr (StreefComparison) comparison = sample_categories (hostile_rows, G_N_ELEMENTS (hostile_rows), NULL, 2020);
  g_autoptr (StreefTable) nl = streef_table_new (comparison, STREEF_LANGUAGE_NL);
  g_autoptr (StreefTable) en = streef_table_new (comparison, STREEF_LANGUAGE_EN);
  g_autofree char *csv_nl = streef_table_dup_csv (nl);
  g_autofree char *csv_en = streef_table_dup_csv (en);
  g_autofree char *tsv = streef_table_dup_tsv (nl);

  g_assert_cmpstr (csv_nl, ==,
                   "Categorie;Eenheid;Gerealiseerd;Streefcijfer;Verschil;% van streefcijfer;Status\n"
                   "'=1+1;\"zaken;x\";1529,5;1370;159,5;111,6%;overtroffen\n"
                   "\"'@x \"\"y\"\"\";\"zaken;x\";5;7;-2;71,4%;niet gehaald\n"
                   "\"'-a;b,c\";%;26%;40%;-14;65,0%;niet gehaald\n"
                   "\"<b>&amp;\n\";%;about =half;;;;niet vergelijkbaar\n");
  g_assert_cmpstr (csv_en, ==,
                   "Category,Unit,Achieved,Target,Difference,% of target,Status\n"
                   "'=1+1,zaken;x,1529.5,1370,159.5,111.6%,exceeded\n"
                   "\"'@x \"\"y\"\"\",zaken;x,5,7,-2,71.4%,not met\n"
                   "\"'-a;b,c\",%,26%,40%,-14,65.0%,not met\n"
                   "\"<b>&amp;\n\",%,about =half,,,,not comparable\n");
  g_assert_cmpstr (tsv, ==,
                   "Categorie\tEenheid\tGerealiseerd\tStreefcijfer\tVerschil\t% van streefcijfer\tStatus\n"
                   "'=1+1\tzaken;x\t1529,5\t1370\t159,5\t111,6%\tovertroffen\n"
                   "'@x \"y\"\tzaken;x\t5\t7\t-2\t71,4%\tniet gehaald\n"
                   "'-a;b,c\t%\t26%\t40%\t-14\t65,0%\tniet gehaald\n"
                   "<b>&amp; \t%\tabout =half\t\t\t\tniet vergelijkbaar\n");
}

static void
test_html (void)
{
  g_autoptr (StreefComparison) hostile = sample_categories (hostile_rows, G_N_ELEMENTS (hostile_rows), NULL, 2020);
  g_autoptr (StreefComparison) comparison = sample_categories (sample_2015, n_sample_2015, NULL, 2015);
  g_autoptr (StreefTable) hostile_table = streef_table_new (hostile, STREEF_LANGUAGE_NL);
  g_autoptr (StreefTable) table = streef_table_new (comparison, STREEF_LANGUAGE_NL);
  g_autofree char *hostile_html = streef_table_dup_html (hostile_table);
  g_autofree char *html = streef_table_dup_html (table);

  g_assert_null (strstr (hostile_html, "<b>&amp;\n"));
  g_assert_nonnull (strstr (hostile_html, "&lt;b&gt;&amp;amp;"));
  g_assert_true (g_str_has_prefix (html, "<table lang=\"nl\">\n<caption>Interventies per categorie, 2015</caption>\n"));
  g_assert_nonnull (strstr (html, "<th scope=\"col\" style=\"text-align: right\">Gerealiseerd</th>"));
  g_assert_nonnull (strstr (html, "<th scope=\"row\" style=\"text-align: left; font-weight: bold\">Alle interventies"
                                  "</th><td sdval=\"842\" sdnum=\"1033;1043;#.##0\" style=\"text-align: right\">"
                                  "<b>842</b></td>"));
  g_assert_nonnull (strstr (html, "453<sup>a</sup></td>"));
  g_assert_nonnull (strstr (html, "<p><sup>a</sup> Afgeleid: "));
}

/* LibreOffice reads figures as they are, whatever the language of who pastes them, and runs no text. */
static void
test_html_hints (void)
{
  static const SampleRow rows[] = {
    { "=1+1", NULL, "zaken", HIGHER, 0, 2020, "1529", "1370.25", .firmness = 1 },
    { " @x", NULL, "zaken", LOWER, 0, 2020, "1234.567", "4529", .firmness = 1 },
    { "B", NULL, "%", HIGHER, 0, 2020, "26", "-40", .firmness = 1 },
    { "C", NULL, "zaken", HIGHER, 0, 2020, "1234567890123456", "40.5", .firmness = 1 },
  };
  static const struct
  {
    StreefLanguage language;
    const char *cell;
  } cells[] = {
    { STREEF_LANGUAGE_NL, " sdnum=\"1033;1043;@\" style=\"text-align: left; font-weight: normal\">=1+1</th>" },
    { STREEF_LANGUAGE_NL, " sdval=\"1529\" sdnum=\"1033;1043;#.##0\" style=\"text-align: right\">1.529</td>" },
    { STREEF_LANGUAGE_EN, " sdval=\"1529\" sdnum=\"1033;2057;#,##0\" style=\"text-align: right\">1,529</td>" },
    { STREEF_LANGUAGE_NL, " sdval=\"1370.25\" sdnum=\"1033;1043;#.##0,00\" style=\"text-align: right\">1.370,25</td>" },
    { STREEF_LANGUAGE_NL, " sdnum=\"1033;1043;@\" style=\"text-align: right\">1.234,567</td>" },
    { STREEF_LANGUAGE_NL, " sdnum=\"1033;1043;@\" style=\"text-align: right\">−3.294,433</td>" },
    { STREEF_LANGUAGE_EN, " sdnum=\"1033;2057;@\" style=\"text-align: right\">1,234,567,890,123,456</td>" },
    { STREEF_LANGUAGE_EN, "<td style=\"text-align: right\">26%</td>" },
    { STREEF_LANGUAGE_EN, "<td style=\"text-align: right\">40.5</td>" },
    { STREEF_LANGUAGE_EN, "<td style=\"text-align: right\">−40%</td>" },
  };
  g_autoptr (StreefComparison) comparison = sample_categories (rows, G_N_ELEMENTS (rows), NULL, 2020);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (StreefTable) table = streef_table_new (comparison, cells[i].language);
      g_autofree char *html = streef_table_dup_html (table);

      g_test_message ("%s in %s", cells[i].cell, html);
      g_assert_nonnull (strstr (html, cells[i].cell));
    }
}

static void
test_empty (void)
{
  static const SampleRow row = { "A", NULL, "zaken", HIGHER, 0, 2019, "5", "7", .firmness = 1 };
  g_autoptr (StreefComparison) comparison = sample_categories (&row, 1, NULL, 2020);
  g_autoptr (StreefTable) table = streef_table_new (comparison, STREEF_LANGUAGE_NL);
  g_autofree char *csv = streef_table_dup_csv (table);

  g_assert_cmpuint (table->n_rows, ==, 0);
  g_assert_cmpstr (table->title, ==, "Resultaten per categorie, 2020");
  g_assert_cmpstr (csv, ==, "Categorie;Gerealiseerd;Streefcijfer;Verschil;% van streefcijfer;Status\n");
}

/* Wide and combining characters take as many columns as they show. */
static void
test_wide_names (void)
{
  static const SampleRow rows[] = {
    { "Ae\314\201", NULL, "x", HIGHER, 0, 2020, "5", NULL, .firmness = 1 },
    { "漢字", NULL, "x", HIGHER, 0, 2020, "7", NULL, .firmness = 1 },
  };
  g_autoptr (StreefComparison) comparison = sample_categories (rows, G_N_ELEMENTS (rows), NULL, 2020);
  g_autoptr (StreefTable) table = streef_table_new (comparison, STREEF_LANGUAGE_EN);
  g_autofree char *plain = streef_table_dup_plain (table);

  g_assert_nonnull (strstr (plain, "\nAe\314\201               5       –"));
  g_assert_nonnull (strstr (plain, "\n漢字             7       –"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/table/2015", test_2015);
  g_test_add_func ("/wording/table/years", test_years);
  g_test_add_func ("/wording/table/columns", test_columns);
  g_test_add_func ("/wording/table/groups", test_groups);
  g_test_add_func ("/wording/table/notes", test_notes);
  g_test_add_func ("/wording/table/so-far", test_so_far);
  g_test_add_func ("/wording/table/many-letters", test_many_letters);
  g_test_add_func ("/wording/table/separated", test_separated);
  g_test_add_func ("/wording/table/html", test_html);
  g_test_add_func ("/wording/table/html-hints", test_html_hints);
  g_test_add_func ("/wording/table/empty", test_empty);
  g_test_add_func ("/wording/table/wide-names", test_wide_names);

  return g_test_run ();
}
