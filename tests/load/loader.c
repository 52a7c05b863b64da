/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-loader.h"

#include "load/dump.h"
#include "load/fixture.h"
#include "model/streef-fingerprint.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *figures; /* as dump_figures() writes them */
} Case;

static const StreefDataset *
load_text (const char          *text,
           const StreefReading *reading,
           GError             **error)
{
  g_autofree char *path = fixture_write ("table.csv", text, -1);
  const char *files[] = { path, NULL };

  return streef_load (files, reading, NULL, NULL, NULL, NULL, error);
}

static void
assert_cases (const Case *cases,
              guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StreefDatasetRef) dataset = load_text (cases[i].text, NULL, &error);
      g_autofree char *figures = NULL;

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      figures = dump_figures (dataset);
      g_assert_cmpstr (figures, ==, cases[i].figures);
    }
}

#define LONG "categorie;richting;jaar;gerealiseerd;streefcijfer\n"

static void
test_long (void)
{
  static const Case cases[] = {
    { "English words", "category,direction,year,achieved,target\nA,higher,2015,1,2\n", "A|2015|1 D2|2 E2\n" },
    { "theme alone is the category", "thema;jaar;gerealiseerd\nA;2015;1\n", "A|2015|1 C2|!blank -\n" },
    { "theme beside category is the parent", "thema;categorie;jaar;gerealiseerd\nT;A;2015;1\n;B;2015;2\nT;;2015;3\n",
      "T|2015|3 D4|!blank -\nT > A|2015|1 D2|!blank -\nB|2015|2 D3|!blank -\nproblem|total-disagrees|4|D4|T|2015|3|1\n" },
    { "two columns of categories are two levels", "product/dienst;indicator;jaar;gerealiseerd\nP;A;2015;1\n", "P > A|2015|1 D2|!blank -\n" },
    { "three columns of categories", "thema;indicator;omschrijving;jaar;gerealiseerd\nT;A;x;2015;1\n",
      "T > A|2015|1 E2|!blank -\nproblem|column-not-used|1|C1|omschrijving\n" },
    { "parent below its part", "categorie;ouder;jaar;gerealiseerd\nB;A;2015;1\nA;;2015;1\n", "A|2015|1 D3|!blank -\nA > B|2015|1 D2|!blank -\n" },
    { "parent by its path", "categorie;ouder;deel;jaar;gerealiseerd\nA;;;2015;5\nX;A;waarvan;2015;1\nB;;;2015;6\nX;B;waarvan;2015;2\nY;A > X;;2015;1\nZ;B > X;;2015;2\n",
      "A|2015|5 E2|!blank -\nA > X|2015|1 E3|!blank -\nA > X > Y|2015|1 E6|!blank -\nB|2015|6 E4|!blank -\nB > X|2015|2 E5|!blank -\nB > X > Z|2015|2 E7|!blank -\n" },
    { "parent that could be several", "categorie;ouder;deel;jaar;gerealiseerd\nA;;;2015;5\nX;A;apart;2015;1\nB;;;2015;6\nX;B;apart;2015;2\nY;X;;2015;1\n",
      "A|2015|5 E2|!blank -\nA > X|2015|1 E3|!blank -\nB|2015|6 E4|!blank -\nB > X|2015|2 E5|!blank -\nY|2015|1 E6|!blank -\nproblem|parent-ambiguous|6|B6|X\n" },
    { "parent within its theme goes before others", "thema;categorie;ouder;deel;jaar;gerealiseerd\nS;A;;;2015;5\nT;A;;;2015;6\nT;X;A;waarvan;2015;1\n",
      "S > A|2015|5 F2|!blank -\nT > A|2015|6 F3|!blank -\nT > A > X|2015|1 F4|!blank -\n" },
    { "parent unknown", "categorie;ouder;jaar;gerealiseerd\nA;Z;2015;1\n", "A|2015|1 D2|!blank -\nproblem|parent-unknown|2|B2|Z\n" },
    { "parent of itself", "categorie;ouder;jaar;gerealiseerd\nA;A;2015;1\n", "A|2015|1 D2|!blank -\nproblem|parent-unknown|2|B2|A\n" },
    { "parents in a circle", "categorie;ouder;jaar;gerealiseerd\nA;B;2015;1\nB;A;2015;2\n",
      "B|2015|2 D3|!blank -\nB > A|2015|1 D2|!blank -\nproblem|parent-cycle|3|B3|B\nproblem|total-disagrees|3|D3|B|2015|2|1\n" },
    { "years", LONG "A;hoger;1899;1;\nA;hoger;1900;2;\nA;hoger;2100;3;\nA;hoger;2101;4;\nA;hoger;15;5;\nA;hoger;20150;6;\nA;hoger;2015*;7;\nA;hoger;;8;\n",
      "A|1900|2 D3|!blank E3\nA|2100|3 D4|!blank E4\nproblem|year-outside|2|C2|1899\nproblem|year-outside|5|C5|2101\nproblem|year-outside|6|C6|15\n"
      "problem|year-outside|7|C7|20150\nproblem|year-not-read|8|C8|2015*\nproblem|year-not-read|9|C9|\n" },
    { "no category", LONG ";hoger;2015;1;\nA;hoger;2015;2;\n\n;;;;\n", "A|2015|2 D3|!blank E3\nproblem|no-category|2|\n" },
    { "rows too short and too long", LONG "A;hoger;2015;1\nB;hoger;2015;1;2;3\nC;hoger;2015;1;2;;\n",
      "A|2015|1 D2|!blank E2\nB|2015|1 D3|2 E3\nC|2015|1 D4|2 E4\nproblem|row-too-short|2||4|5\nproblem|row-too-long|3|F3|6|5\n" },
    { "a decimal comma between commas", "category,year,achieved\nA,2015,12,5\n", "A|2015|12 C2|!blank -\nproblem|row-too-long|2|D2|4|3\n" },
    { "two figures", LONG "A;hoger;2015;1;3\nA;hoger;2015;2;4\n",
      "A|2015|1 D2|3 E2\nproblem|two-figures|3|D3|A|2015|1|2\nproblem|two-targets|3|E3|A|2015|3|4\n" },
    { "texts", LONG "A;hoger;2015;zie bijlage;ongeveer 5\n",
      "A|2015|=zie bijlage D2|=ongeveer 5 E2\nproblem|figure-is-text|2|D2|zie bijlage\nproblem|target-is-text|2|E2|ongeveer 5\n" },
    { "60 digits", LONG "A;hoger;2015;123456789012345678901234567890123456789012345678901234567890;1\n",
      "A|2015|=123456789012345678901234567890123456789012345678901234567890 D2|1 E2\n"
      "problem|too-many-digits|2|D2|123456789012345678901234567890123456789012345678901234567890\n" },
    { "36 digits", LONG "A;hoger;2015;123456789012345678901234567890123456;1\n", "A|2015|123456789012345678901234567890123456 D2|1 E2\n" },
    { "missing kinds", LONG "A;hoger;2011;n.v.t.;x\nA;hoger;2012;n.b.;-\nA;hoger;2013;;[c]\nA;hoger;2014;0;.\n",
      "A|2011|!not-applicable D2|!not-available E2\nA|2012|!not-yet-known D3|!dash E3\nA|2013|!blank D4|!confidential E4\nA|2014|0 D5|!not-available E5\n" },
    { "footnotes and remarks", LONG "A;hoger;2015;12 (1);9*\n", "A|2015|12 D2|9 E2\nproblem|footnote-mark|2|D2|12 (1)|12\n" },
    { "ranges", "categorie;richting;jaar;gerealiseerd;streefcijfer;streefcijfer-hoog\nA;bandbreedte;2015;22;20;25\nB;bandbreedte;2015;22;25;20\nC;bandbreedte;2015;25 tot 20;20 tot 25;\n",
      "A|2015|22 D2|20..25 E2\nB|2015|22 D3|25 E3\nC|2015|=25 tot 20 D4|20..25 E4\nproblem|range-reversed|3|F3|25|20\nproblem|range-reversed|4|D4|25|20\n" },
    { "unknown words", "categorie;richting;deel;status-cijfer;herkomst;trendbreuk;jaar;gerealiseerd\nA;omhoog;half;zeker;geraden;misschien;2015;1\n",
      "A|2015|1 H2|!blank -\nproblem|word-unknown|2|B2|richting|omhoog\nproblem|word-unknown|2|C2|deel|half\nproblem|word-unknown|2|D2|status-cijfer|zeker\n"
      "problem|word-unknown|2|E2|herkomst|geraden\nproblem|word-unknown|2|F2|trendbreuk|misschien\n" },
    { "two texts", "categorie;eenheid;definitie-nl;jaar;gerealiseerd\nA;zaken;x;2014;1\nA;stuks;y;2015;1\nA;zaken;x;2016;1\n",
      "A|2014|1 E2|!blank -\nA|2015|1 E3|!blank -\nA|2016|1 E4|!blank -\nproblem|two-texts|3|B3|eenheid|A|zaken|stuks\nproblem|two-texts|3|C3|definitie-nl|A|x|y\n" },
    { "derived without a rule", "categorie;jaar;gerealiseerd;herkomst\nA;2015;1;afgeleid\n", "A|2015|1 C2|!blank -\nproblem|derived-without-rule|2|C2|A|2015\n" },
    { "unknown and double columns", "categorie;kleur;jaar;gerealiseerd;behaald\nA;rood;2015;1;2\n",
      "A|2015|1 D2|!blank -\nproblem|column-not-used|1|B1|kleur\nproblem|column-twice|1|E1|behaald\n" },
    {"differences and rates",
      "categorie;richting;jaar;gerealiseerd;streefcijfer;verschil;% van streefcijfer\n"
      "A;hoger;2012;842;600;242;140,3%\nA;hoger;2013;842;600;241;140%\nA;hoger;2014;842;600;+242;141%\nA;hoger;2015;7;;7;\nA;hoger;2016;7;8;-1;veel\nA;hoger;2017;12,56;10;2,6;125,6\n",
      "A|2012|842 D2|600 E2\nA|2013|842 D3|600 E3\nA|2014|842 D4|600 E4\nA|2015|7 D5|!blank E5\nA|2016|7 D6|8 E6\nA|2017|12.56 D7|10 E7\n"
      "problem|difference-disagrees|3|F3|241|242\nproblem|rate-disagrees|4|G4|141%|140\nproblem|difference-alone|5|F5|7\nproblem|rate-disagrees|6|G6|veel|87.5\n", },
    { "per cent and a unit", "categorie;eenheid;jaar;gerealiseerd\nA;zaken;2015;26%\nB;procent;2015;26%\nC;;2014;26%\nC;;2015;30\nD;;2014;7\nD;;2015;26%\n",
      "A|2015|=26% D2|!blank -\nB|2015|26 D3|!blank -\nC|2014|26 D4|!blank -\nC|2015|30 D5|!blank -\nD|2014|7 D6|!blank -\nD|2015|26 D7|!blank -\n"
      "problem|percent-and-unit|2|D2|26%|zaken\nproblem|percent-mixed|5|D5|30|C\nproblem|percent-mixed|7|D7|26%|D\n" },
    { "unknown direction", "categorie;jaar;gerealiseerd;streefcijfer\nA;2015;1;2\nB;2015;1;\n",
      "A|2015|1 C2|2 D2\nB|2015|1 C3|!blank D3\nproblem|direction-unknown|0||1|A\n" },
    { "open last line", LONG "A;hoger;2015;1;2", "A|2015|1 D2|2 E2\nproblem|last-line-open|2|\n" },
    { "one name, its accents spelt in two ways", LONG "Cafe\xcc\x81;hoger;2015;1;5\nCaf\xc3\xa9;hoger;2015;2;5\n", "Caf\xc3\xa9|2015|1 D2|5 E2\nproblem|two-figures|3|D3|Caf\xc3\xa9|2015|1|2\n" },
    { "brackets", LONG "A;hoger;2015;(12);(1.370,5)\nB;hoger;2015;12 (1);-3\n",
      "A|2015|-12 D2|-1370.5 E2\nB|2015|12 D3|-3 E3\nproblem|number-in-brackets|2|D2|(12)|-12|12\n"
      "problem|number-in-brackets|2|E2|(1.370,5)|-1370.5|1370.5\nproblem|footnote-mark|3|D3|12 (1)|12\n" },
    { "a stray byte", LONG "Caf\xc3\xa9;hoger;2015;1;5\n\"Co\xc3\xb6p\nX\";hoger;2015;1;5\nStra\xdf" "e\xa0;hoger;2015;1;\"1\xa0" "000\"\n\"a \"\"\xdf\"\"\";hoger;2015;\x81;5\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\n",
      "Caf\xc3\xa9|2015|1 D2|5 E2\nCo\xc3\xb6p X|2015|1 D3|5 E3\nStra\xc3\x9f" "e\xc2\xa0|2015|1 D4|1000 E4\na \"\xc3\x9f\"|2015|=\xef\xbf\xbd D5|=5\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9 E5\n"
      "problem|byte-invalid|5|A4|DF|\xc3\x9f\nproblem|byte-invalid|5|E4|A0|\xc2\xa0\nproblem|byte-invalid|6|A5|DF|\xc3\x9f\nproblem|byte-invalid|6|D5|81|\n"
      "problem|figure-is-text|6|D5|\xef\xbf\xbd\nproblem|target-is-text|6|E5|5\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\n" },
    { "control characters", LONG "A\x1b[31m;hoger;2015;\xe2\x80\xaa" "12\xe2\x80\xac;ten\tminste 5\nB\xe2\x80\xae;hoger;2015;1\x07;2\n",
      "A[31m|2015|12 D2|=ten minste 5 E2\nB|2015|1 D3|2 E3\nproblem|characters-left-out|2|A2|U+001B\nproblem|characters-left-out|2|D2|U+202A, U+202C\n"
      "problem|target-is-text|2|E2|ten minste 5\nproblem|characters-left-out|3|A3|U+202E\nproblem|characters-left-out|3|D3|U+0007\n" },
    { "an apostrophe makes text", LONG "'=A;hoger;2015;'12;1\n", "=A|2015|=12 D2|1 E2\nproblem|figure-is-text|2|D2|12\n" },
    { "lines of cells with line breaks", LONG "\"A\nB\";hoger;2015;1;2\nC;hoger;2015;x1;2\n",
      "A B|2015|1 D2|2 E2\nC|2015|=x1 D3|2 E3\nproblem|figure-is-text|4|D3|x1\n" },
    { "overflow", LONG "A;hoger;2015;-999999999999999999999999999999999999;999999999999999999999999999999999999\n",
      "A|2015|-999999999999999999999999999999999999 D2|999999999999999999999999999999999999 E2\nproblem|overflow|2|D2|A|2015\n" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_wide (void)
{
  static const Case cases[] = {
    { "bare years", "Indicator;2014;2015;Norm 2015;richting\nA;1;2;3;hoger\n", "A|2014|1 B2|!blank -\nA|2015|2 C2|3 D2\n" },
    { "names without a heading", ";2014;2015\nA;1;2\n", "A|2014|1 B2|!blank -\nA|2015|2 C2|!blank -\n" },
    { "names are the first column of texts", "nr;wat;2015\n1;A;1\n", "A|2015|1 C2|!blank -\nproblem|column-not-used|1|A1|nr\n" },
    { "titles and blank lines above", "Resultaten van het jaar;;\n;;\n\nIndicator;Realisatie 2015;Streefwaarde 2015;richting\nA;1;2;hoger\n", "A|2015|1 B5|2 C5\n" },
    { "a footnote in a heading", "Indicator;Realisatie 20151\nA;1\n", "A|2015|1 B2|!blank -\nproblem|footnote-mark|1|B1|Realisatie 20151|achieved 2015\n" },
    { "groups and parts", "Indicator;2015\nG;\nA;5\n- Waarvan x;2\nwaarvan: y;1\nH;\nA;6\nof which x;3\n",
      "G > A|2015|5 B3|!blank -\nG > A > x|2015|2 B4|!blank -\nG > A > y|2015|1 B5|!blank -\nH > A|2015|6 B7|!blank -\nH > A > x|2015|3 B8|!blank -\n" },
    { "a part without anything above", "Indicator;2015\nwaarvan x;2\n", "waarvan x|2015|2 B2|!blank -\n" },
    { "a total below", "Indicator;2015;richting\nA;1;\nB;2;\nTotaal;3;\n", "Totaal|2015|3 B4|!blank -\nTotaal > A|2015|1 B2|!blank -\nTotaal > B|2015|2 B3|!blank -\n" },
    { "a total that does not add up", "Indicator;2015\nTotaal;4\nA;1\nB;2\n",
      "Totaal|2015|4 B2|!blank -\nTotaal > A|2015|1 B3|!blank -\nTotaal > B|2015|2 B4|!blank -\nproblem|total-disagrees|2|B2|Totaal|2015|4|3\n" },
    { "a target without a year", "Indicator;Streefwaarde;2014;2015\nA;3;1;2\n",
      "A|2014|1 C2|!blank -\nA|2015|2 D2|!blank -\nproblem|target-without-year|1|B1|Streefwaarde\n" },
    { "the head gives the year", "# jaar: 2015\nIndicator;Gerealiseerd;Streefcijfer;Richting\nA;1;2;hoger\n", "A|2015|1 B3|2 C3\n" },
    { "a difference of the only year", "Indicator;Norm 2015;Realisatie;Verschil;richting\nA;1.000;1.500;500;hoger\nB;1;2;3;hoger\n",
      "A|2015|1500 C2|1000 B2\nB|2015|2 C3|1 B3\nproblem|difference-disagrees|3|D3|3|1\n" },
    { "a difference of no year", "Indicator;2014;2015;Verschil\nA;1;2;1\n", "A|2014|1 B2|!blank -\nA|2015|2 C2|!blank -\nproblem|column-not-used|1|D1|Verschil\n" },
    { "digits that are no footnotes", "Indicator;2015\nFase1;1\nFase2;2\nCO2;3\n", "Fase1|2015|1 B2|!blank -\nFase2|2015|2 B3|!blank -\nCO2|2015|3 B4|!blank -\n" },
    { "footnotes of names", "Indicator;2015\nSlachtoffers1;1\nZaken (2);2\nDaders*;3\n",
      "Slachtoffers|2015|1 B2|!blank -\nZaken|2015|2 B3|!blank -\nDaders|2015|3 B4|!blank -\nproblem|footnote-mark|2|A2|Slachtoffers1|Slachtoffers\n"
      "problem|footnote-mark|3|A3|Zaken (2)|Zaken\nproblem|footnote-mark|4|A4|Daders*|Daders\n" },
    { "figures without a name", "Indicator;2015\n;1\nA;2\n", "A|2015|2 B3|!blank -\nproblem|no-category|2|\n" },
    { "marks of firmness", "Indicator;2014;2015\nA;1*;2 (R)\n", "A|2014|1 B2|!blank -\nA|2015|2 C2|!blank -\n" },
    { "missing is not zero", "Indicator;2014;2015\nA;0;n.b.\nB;;1\n", "A|2014|0 B2|!blank -\nA|2015|!not-yet-known C2|!blank -\nB|2015|1 C3|!blank -\n" },
    { "R and B", "Indicator;R2014;B2015;R2015;richting\nA;1;2;3;lager\n", "A|2014|1 B2|!blank -\nA|2015|3 D2|2 C2\n" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* The language of the numbers, by what shows it. */
static void
test_notation (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *reason;
    const char *figures;
  } cases[] = {
    { "the head says so", "# numbers: en\ncategorie;jaar;gerealiseerd\nA;2015;1.370\n", "head-line", "A|2015|1.370 C3|!blank -\n" },
    { "a difference", "Indicator;Norm 2015;Realisatie 2015;Verschil;richting\nA;1.370;1.529;159;hoger\n", "difference", "A|2015|1529 C2|1370 B2\n" },
    { "a difference in English", "Indicator;Norm 2015;Realisatie 2015;Verschil;richting\nA;1.370;1.529;0.159;hoger\n", "difference", "A|2015|1.529 C2|1.370 B2\n" },
    { "decimals", "categorie;jaar;gerealiseerd\nA;2014;12,5\nA;2015;1.370\n", "decimals", "A|2014|12.5 C2|!blank -\nA|2015|1370 C3|!blank -\n" },
    { "decimals in English", "categorie;jaar;gerealiseerd\nA;2014;12.5\nA;2015;1.370\n", "decimals", "A|2014|12.5 C2|!blank -\nA|2015|1.370 C3|!blank -\n" },
    { "thousands", "categorie;jaar;gerealiseerd\nA;2014;1.370.000\nA;2015;1.370\n", "thousands", "A|2014|1370000 C2|!blank -\nA|2015|1370 C3|!blank -\n" },
    { "thousands in English", "categorie;jaar;gerealiseerd\nA;2014;1,370,000\nA;2015;1,370\n", "thousands", "A|2014|1370000 C2|!blank -\nA|2015|1370 C3|!blank -\n" },
    { "a percentage", "categorie;jaar;gerealiseerd\nA;2014;12.345%\n", "percent", "A|2014|12.345 C2|!blank -\nproblem|number-two-ways|2|C2|12.345%|12.345|12345\n" },
    { "the separator", "categorie;jaar;gerealiseerd\nA;2015;1.370\n", "separator", "A|2015|1370 C2|!blank -\nproblem|number-two-ways|2|C2|1.370|1370|1.370\n" },
    { "the separator, in English", "categorie,jaar,gerealiseerd\nA,2015,1.370\n", "separator", "A|2015|1.370 C2|!blank -\nproblem|number-two-ways|2|C2|1.370|1.370|1370\n" },
    { "nothing to decide", "categorie;jaar;gerealiseerd\nA;2015;1370\n", "plain", "A|2015|1370 C2|!blank -\n" },
    { "the heading proves nothing", "category;year;achieved\nA;2015;1.370\n", "separator", "A|2015|1370 C2|!blank -\nproblem|number-two-ways|2|C2|1.370|1370|1.370\n" },
    { "half a number at the end", "categorie;jaar;gerealiseerd\nA;2014;1.522\nA;2015;1.37", "separator",
      "A|2014|1522 C2|!blank -\nA|2015|=1.37 C3|!blank -\nproblem|number-two-ways|2|C2|1.522|1522|1.522\nproblem|last-line-open|3|\nproblem|figure-is-text|3|C3|1.37\n" },
    { "both languages", "categorie;jaar;gerealiseerd\nA;2013;12,5\nA;2014;12.5\n", "separator",
      "A|2013|12.5 C2|!blank -\nA|2014|=12.5 C3|!blank -\nproblem|two-notations|3|C3|12.5|12,5|C2|nl\nproblem|figure-is-text|3|C3|12.5\n" },
    { "one number against others", "categorie;jaar;gerealiseerd\nA;2013;1.370\nA;2014;1,234.5\nA;2015;2.500\n", "most",
      "A|2013|1370 C2|!blank -\nA|2014|=1,234.5 C3|!blank -\nA|2015|2500 C4|!blank -\nproblem|number-two-ways|2|C2|1.370|1370|1.370\n"
      "problem|two-notations|3|C3|1,234.5|1.370|C2|nl\nproblem|figure-is-text|3|C3|1,234.5\nproblem|number-two-ways|4|C4|2.500|2500|2.500\n" },
    { "one number against others, in English", "categorie;jaar;gerealiseerd\nA;2013;1,370,000\nA;2014;12.5\nA;2015;12,5\n", "most",
      "A|2013|1370000 C2|!blank -\nA|2014|12.5 C3|!blank -\nA|2015|=12,5 C4|!blank -\nproblem|two-notations|4|C4|12,5|1,370,000|C2|en\n"
      "problem|figure-is-text|4|C4|12,5\n" },
    { "a difference goes before what contradicts", "Indicator;Norm 2015;Realisatie 2015;Verschil;richting\nA;1.370;1.529;159;hoger\nB;1;12.5;;hoger\n", "difference",
      "A|2015|1529 C2|1370 B2\nB|2015|=12.5 C3|1 B3\nproblem|figure-is-text|3|C3|12.5\n" },
    { "most of them", "categorie;jaar;gerealiseerd\nA;2013;12,5\nA;2014;12.5\nA;2015;1.370\n", "most",
      "A|2013|12.5 C2|!blank -\nA|2014|=12.5 C3|!blank -\nA|2015|1370 C4|!blank -\nproblem|two-notations|3|C3|12.5|12,5|C2|nl\nproblem|figure-is-text|3|C3|12.5\nproblem|number-two-ways|4|C4|1.370|1370|1.370\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StreefDatasetRef) dataset = load_text (cases[i].text, NULL, &error);
      const StreefSource *source;
      g_autofree char *figures = NULL;

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      figures = dump_figures (dataset);
      g_assert_cmpstr (figures, ==, cases[i].figures);

      source = g_ptr_array_index (dataset->sources, 0);
      for (guint j = 0; j < source->understood->len; j++)
        {
          const StreefProblem *understood = g_ptr_array_index (source->understood, j);

          if (streef_problem_get_code (understood) == STREEF_UNDERSTOOD_NUMBERS)
            g_assert_cmpstr (streef_problem_get_argument (understood, 1), ==, cases[i].reason);
        }
    }
}

/* A table without results, or without targets. */
static void
test_missing_columns (void)
{
  static const struct
  {
    const char *text;
    const char *missing;
  } cases[] = {
    { "categorie;jaar;gerealiseerd;streefcijfer\nA;2015;1;2\n", NULL },
    { "categorie;jaar;gehaald;norm\nA;2015;1;2\n", NULL },
    { "categorie;jaar;gerealiseerd;doelwit\nA;2015;1;2\n", "target" },
    { "categorie;jaar;uitkomst;streefcijfer\nA;2015;1;2\n", "achieved" },
    { "Indicator;2014;Norm 2015\nA;1;2\n", NULL },
    { "Indicator;2014;Streefwaarde\nA;1;2\n", NULL },
    { "Indicator;2014;2015\nA;1;2\n", "target" },
    { "Indicator;Norm 2014;Norm 2015\nA;1;2\n", "achieved" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StreefDatasetRef) dataset = load_text (cases[i].text, NULL, &error);
      const char *missing = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      for (guint j = 0; j < dataset->problems->len; j++)
        {
          const StreefProblem *problem = g_ptr_array_index (dataset->problems, j);

          if (streef_problem_get_code (problem) != STREEF_PROBLEM_COLUMN_MISSING)
            continue;
          g_assert_null (missing);
          missing = streef_problem_get_argument (problem, 0);
          g_assert_cmpuint (streef_problem_get_place (problem)->row, ==, 1);
          g_assert_nonnull (strstr (streef_problem_get_argument (problem, 1), missing));
        }
      g_assert_cmpstr (missing, ==, cases[i].missing);
    }
}

static void
test_head (void)
{
  static const char head[] = "# Title: Een titel; met puntkomma\n"
                             "# title-en: A title\n"
                             "# subject-nl: Onderwerp\n"
                             "# subject: Subject\n"
                             "# organisatie: Politie\n"
                             "# kenmerk: Kamerstuk 31 015, nr. 121\n"
                             "# peildatum: 21 maart 2016\n"
                             "# bron: een\n"
                             "# bron: twee\n"
                             "# kleur: rood\n"
                             "# zomaar een zin\n"
                             "# tolerantie: 2,5%\n"
                             "# richting: lager\n"
                             "# getallen: duits\n"
                             "\n"
                             "categorie;jaar;gerealiseerd;streefcijfer\n"
                             "A;2015;1;2\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefDatasetRef) dataset = load_text (head, NULL, &error);
  const StreefSource *source;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = dump_dataset (dataset, TRUE);
  g_assert_cmpstr (text, ==,
                   "title|Een titel; met puntkomma|A title\nsubject|Onderwerp|Subject\nfor|Politie|Kamerstuk 31 015, nr. 121|2016-03-21\n"
                   "category|A|adds-up|lower|2.5%|||A|A||\nresult|A|2015|1|2|final||delivered||delivered||||\n"
                   "problem|head-line-unknown|10|A10|kleur\nproblem|word-unknown|14|A14|getallen|duits\n");
  source = g_ptr_array_index (dataset->sources, 0);
  g_assert_cmpstr (source->document, ==, "een; twee");
}

/* What is chosen goes before what the file shows. */
static void
test_reading (void)
{
  static const char text[] = "# getallen: nl\n"
                             "# tolerantie: 5\n"
                             "# richting: hoger\n"
                             "A|B;categorie;jaar;gerealiseerd;streefcijfer\n"
                             "x;A;2015;1.370;2.000\n";
  StreefReading reading = {
    .numbers = STREEF_NUMBERS_EN,
    .direction = STREEF_DIRECTION_LOWER,
    .separator = ';',
    .encoding = STREEF_ENCODING_WINDOWS_1252,
  };
  g_autoptr (StreefDatasetRef) dataset = NULL;
  const StreefCategory *category;
  const StreefSource *source;
  g_autofree char *figures = NULL;

  g_assert_true (streef_reading_set_tolerance (&reading, "7"));
  dataset = load_text (text, &reading, NULL);
  g_assert_nonnull (dataset);
  figures = dump_figures (dataset);
  g_assert_cmpstr (figures, ==, "A|2015|1.370 D5|2.000 E5\nproblem|column-not-used|4|A4|A|B\n");

  category = g_ptr_array_index (dataset->categories, 0);
  g_assert_cmpint (category->direction, ==, STREEF_DIRECTION_LOWER);
  g_assert_cmpuint (category->tolerance.number.low, ==, 7);
  source = g_ptr_array_index (dataset->sources, 0);
  g_assert_cmpint (source->numbers, ==, STREEF_LANGUAGE_EN);
  g_assert_cmpstr (source->encoding, ==, "Windows-1252");
  g_assert_cmpstr (source->layout, ==, "long");

  reading = (StreefReading) { .layout = STREEF_LAYOUT_WIDE };
  g_assert_null (load_text (text, &reading, NULL));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    StreefProblemCode code;
    guint line;
  } cases[] = {
    { "no header", "a;b\n1;2\n", STREEF_PROBLEM_NO_HEADER, 0 },
    { "blank lines only", "\n\n;;\n", STREEF_PROBLEM_NO_HEADER, 0 },
    { "head only", "# titel: x\n", STREEF_PROBLEM_NO_HEADER, 0 },
    { "one column", "a\nb\nc\n", STREEF_PROBLEM_NO_HEADER, 0 },
    { "headings only", "# titel: x\ncategorie;jaar;gerealiseerd\n", STREEF_PROBLEM_NO_RESULTS, 2 },
    { "no row with a year", "categorie;jaar;gerealiseerd\nA;;\nB;x;1\n", STREEF_PROBLEM_NO_RESULTS, 0 },
    { "wide without a year", "Indicator;Gerealiseerd;Streefcijfer\nA;1;2\n", STREEF_PROBLEM_NO_RESULTS, 0 },
    { "unclosed quote", "categorie;jaar;gerealiseerd\nA;2015;1\n\"B;2015;2\n", STREEF_PROBLEM_QUOTE_UNCLOSED, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;

      g_test_message ("%s", cases[i].name);
      g_assert_null (load_text (cases[i].text, NULL, &error));
      g_free (fixture_take_error (error, cases[i].code, cases[i].line));
    }
}

/* Years that come in separate files are one data set; a revised figure goes before the provisional
 * one of the other file. */
static void
test_joined (void)
{
  static const char first_text[] = "# titel: Eerste\n"
                                   "categorie;richting;jaar;gerealiseerd;status-cijfer\n"
                                   "A;hoger;2019;1.370;definitief\n"
                                   "A;hoger;2020;481;voorlopig\n";
  static const char second_text[] = "# title: Second\n"
                                    "# numbers: en\n"
                                    "category,year,achieved,firmness\n"
                                    "A,2020,490,revised\n"
                                    "B,2020,1.5,final\n";
  static const char expected[] = "A|2019|1370 D3|!blank -\n"
                                 "A|2020|490 C4|!blank -\n"
                                 "B|2020|1.5 C5|!blank -\n"
                                 "problem|number-two-ways|3|D3|1.370|1370|1.370\n"
                                 "problem|revised|4|C4|A|2020|481|490\n";
  g_autofree char *first = fixture_write ("2019.csv", first_text, -1);
  g_autofree char *second = fixture_write ("2020.csv", second_text, -1);
  const char *files[] = { first, second, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) grids = NULL;
  g_autoptr (StreefDatasetRef) dataset = streef_load (files, NULL, NULL, NULL, NULL, &grids,
                                                      &error);
  const StreefSource *source;
  g_autofree char *figures = NULL;

  g_assert_no_error (error);
  figures = dump_figures (dataset);
  g_assert_cmpstr (figures, ==, expected);
  g_assert_cmpuint (dataset->sources->len, ==, 2);
  g_assert_cmpuint (grids->len, ==, 2);
  g_assert_cmpuint (streef_grid_get_header_row (g_ptr_array_index (grids, 0)), ==, 2);
  g_assert_cmpuint (streef_grid_get_header_row (g_ptr_array_index (grids, 1)), ==, 3);
  g_assert_cmpstr (streef_texts_get (&dataset->title, STREEF_LANGUAGE_NL), ==, "Eerste");
  source = g_ptr_array_index (dataset->sources, 1);
  g_assert_true (source->file == streef_grid_get_file (g_ptr_array_index (grids, 1)));
}

static void
cancel (double   fraction,
        gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_cancelled (void)
{
  g_autoptr (GString) text = g_string_new ("categorie;jaar;gerealiseerd\n");
  g_autofree char *path = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) grids = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "categorie %u;2015;1\n", i);
  path = fixture_write ("large.csv", text->str, -1);

  g_assert_null (streef_load ((const char *[]) { path, NULL }, NULL, cancellable, cancel,
                              cancellable, &grids, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (grids);
}

/* A chain of parents deeper than the limit, and a path of too many names, end in problems, not in a
 * deep stack. */
static void
test_deep_parents (void)
{
  g_autoptr (GString) text = g_string_new ("categorie;ouder;jaar;gerealiseerd\n");
  g_autoptr (StreefDatasetRef) dataset = NULL;
  guint deepest = 0;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "c%u;c%u;2015;1\n", i, i + 1);
  dataset = load_text (text->str, NULL, NULL);
  g_assert_nonnull (dataset);

  for (guint i = 0; i < dataset->categories->len; i++)
    deepest = MAX (deepest, streef_category_get_depth (g_ptr_array_index (dataset->categories, i)));
  g_assert_cmpuint (deepest, <, 40);
  g_assert_cmpuint (dataset->problems->len, >, 0);
}

/* @text in an encoding, by hand: the tests do not trust what they test. */
static GByteArray *
encode (const char    *text,
        StreefEncoding encoding,
        gboolean       with_mark)
{
  GByteArray *bytes = g_byte_array_new ();

  if (encoding == STREEF_ENCODING_UTF8)
    {
      if (with_mark)
        g_byte_array_append (bytes, (const guint8 *) "\xEF\xBB\xBF", 3);
      g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
      return bytes;
    }

  if (with_mark)
    g_byte_array_append (
      bytes, (const guint8 *) (encoding == STREEF_ENCODING_UTF16LE ? "\xFF\xFE" : "\xFE\xFF"), 2);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar character = g_utf8_get_char (at);
      const guint8 low = (guint8) character;
      const guint8 high = (guint8) (character >> 8);
      const guint8 in_1252 = character == 0x2019 ? 0x92 : low;

      if (encoding == STREEF_ENCODING_WINDOWS_1252)
        g_byte_array_append (bytes, &in_1252, 1);
      else
        {
          g_byte_array_append (bytes, encoding == STREEF_ENCODING_UTF16LE ? &low : &high, 1);
          g_byte_array_append (bytes, encoding == STREEF_ENCODING_UTF16LE ? &high : &low, 1);
        }
    }

  return bytes;
}

/* A table of awkward cells with @separator and @line_end; cells in quotes where they must be, or
 * all. */
static char *
make_table (char        separator,
            const char *line_end,
            gboolean    quote_all)
{
  static const char *const rows[][6] = {
    { "categorie", "richting", "jaar", "gerealiseerd", "streefcijfer", "toelichting-nl" },
    { "Aangepakte csv’s", "hoger", "2019", "1.529", "1.370", "een; twee, drie|vier" },
    { "Coördinatie \"é\"", "lager", "2019", "12,5", "n.b.", "regel een\nregel twee" },
    { "Coördinatie \"é\"", "lager", "2020", "0", "-3", "" },
  };
  GString *text = g_string_new ("# titel: Proef met é");

  g_string_append (text, line_end);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (rows[i]); j++)
      {
        const char *cell = rows[i][j];
        const gboolean is_quoted = quote_all || strpbrk (cell, ";,|\t\"\n") != NULL;
        g_auto (GStrv) parts = g_strsplit (cell, "\"", -1);
        g_autofree char *doubled = g_strjoinv ("\"\"", parts);
        g_auto (GStrv) lines = g_strsplit (doubled, "\n", -1);
        g_autofree char *broken = g_strjoinv (line_end, lines);

        g_string_append_printf (text, "%s%s%s", is_quoted ? "\"" : "", broken,
                                is_quoted ? "\"" : "");
        g_string_append (text, j + 1 == G_N_ELEMENTS (rows[i]) ? line_end
                                                               : (const char[]){ separator, '\0' });
      }

  return g_string_free (text, FALSE);
}

/* Whatever the separator, the encoding and the line ends are, the data are the same. */
static void
test_dialects (void)
{
  static const char separators[] = { ';', ',', '\t', '|' };
  static const char *const line_ends[] = { "\n", "\r\n", "\r" };
  static const struct
  {
    StreefEncoding encoding;
    gboolean with_mark;
  } encodings[] = {
    { STREEF_ENCODING_UTF8, FALSE }, { STREEF_ENCODING_UTF8, TRUE }, { STREEF_ENCODING_UTF16LE, TRUE }, { STREEF_ENCODING_UTF16BE, TRUE }, { STREEF_ENCODING_WINDOWS_1252, FALSE },
  };
  const guint n_cases = G_N_ELEMENTS (separators) * G_N_ELEMENTS (line_ends)
                        * G_N_ELEMENTS (encodings) * 2;
  g_autofree char *expected = NULL;

  for (guint i = 0; i < n_cases; i++)
    {
      const guint s = i % 4, l = i / 4 % 3, e = i / 12 % 5;
      g_autofree char *text = make_table (separators[s], line_ends[l], i >= 60);
      g_autoptr (GByteArray) bytes = encode (text, encodings[e].encoding, encodings[e].with_mark);
      g_autofree char *path = fixture_write ("dialect.csv", bytes->data, (gssize) bytes->len);
      g_autoptr (GError) error = NULL;
      const char *files[] = { path, NULL };
      g_autoptr (StreefDatasetRef) dataset = streef_load (files, NULL, NULL, NULL, NULL, NULL,
                                                          &error);
      g_autofree char *dump = NULL;
      g_auto (GStrv) parts = NULL;
      g_autofree char *plain = NULL;

      g_test_message ("separator %u, line end %u, encoding %u, %s", s, l, e,
                      i >= 60 ? "all quoted" : "as needed");
      g_assert_no_error (error);
      dump = dump_dataset (dataset, TRUE);
      parts = g_strsplit (dump, line_ends[l], -1);
      plain = g_strjoinv ("\n", parts);
      if (expected == NULL)
        expected = g_strdup (plain);
      g_assert_cmpstr (plain, ==, expected);
      g_assert_cmpuint (dataset->problems->len, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fixture_set_up ();
  g_test_add_func ("/loader/long", test_long);
  g_test_add_func ("/loader/wide", test_wide);
  g_test_add_func ("/loader/notation", test_notation);
  g_test_add_func ("/loader/missing-columns", test_missing_columns);
  g_test_add_func ("/loader/head", test_head);
  g_test_add_func ("/loader/reading", test_reading);
  g_test_add_func ("/loader/refused", test_refused);
  g_test_add_func ("/loader/joined", test_joined);
  g_test_add_func ("/loader/cancelled", test_cancelled);
  g_test_add_func ("/loader/deep-parents", test_deep_parents);
  g_test_add_func ("/loader/dialects", test_dialects);
  status = g_test_run ();
  fixture_tear_down ();
  return status;
}
