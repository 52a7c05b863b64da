/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cases.h"

#define INTERVENTIONS                                                                        \
  "Alle interventies;2015;842;600;unit=interventies\n"                                       \
  "Alle interventies > Proactieve onderzoeken;2015;25;20;unit=interventies\n"                \
  "Alle interventies > Reguliere onderzoeken;2015;364;215;unit=interventies\n"               \
  "Alle interventies > Eenvoudige onderzoeken en alternatieve interventies;2015;453;365;unit=interventies\n"

#define CYBERCRIME                                                                           \
  "Totaal;2020;519;;unit=onderzoeken\n"                                                      \
  "Totaal > Reguliere onderzoeken;2020;468;310;unit=onderzoeken\n"                           \
  "Totaal > Reguliere onderzoeken > alternatieve of aanvullende interventies;2020;38;77;unit=onderzoeken of-which\n" \
  "Totaal > Fenomeenonderzoeken;2020;39;41;unit=onderzoeken\n"                               \
  "Totaal > Fenomeenonderzoeken > alternatieve of aanvullende interventies;2020;0;20;unit=onderzoeken of-which\n" \
  "Totaal > High tech crime;2020;12;20;unit=onderzoeken\n"

#define TILBURG                                                                              \
  "E-mails: binnen 2 werkdagen;2015;88,7;85;unit=%\n"                                        \
  "Telefonie: door callcenter afgedaan;2015;95,9;80;unit=%\n"                                \
  "Telefonie: uitval;2015;2,8;5;unit=% lower\n"                                              \
  "Post: binnen 56 dagen;2015;n.b.;100;unit=%\n"                                             \
  "Bezoekers: binnen 10 minuten;2015;95;100;unit=%\n"                                        \
  "Meldingen: binnen max. 2 weken;2015;96,8;80;unit=%\n"                                     \
  "Social media: binnen 24 uur;2015;94;95;unit=%\n"                                          \
  "Kinderopvang: binnen 56 dagen;2015;96;100;unit=%\n"                                       \
  "Bijzondere bijstand: 30 dagen;2015;89;95;unit=%\n"                                        \
  "Individuele inkomenstoeslag;2015;92;90;unit=%\n"                                          \
  "Collectieve zorgverzekering;2015;100;95;unit=%\n"                                         \
  "Kwijtschelding: 26 weken;2015;100;95;unit=%\n"                                            \
  "Meedoenregeling: 30 dagen;2015;99;100;unit=%\n"                                           \
  "Participatiewet: 56 dagen;2015;50;95;unit=%\n"                                            \
  "IOAW: 56 dagen;2015;23;95;unit=%\n"                                                       \
  "Schuldhulp: wachttijd;2015;30 dagen gemiddeld;90;unit=%\n"                                \
  "Schuldhulp: informatie;2015;100;100;unit=%\n"                                             \
  "WMO met bouwkundig rapport;2015;87;100;unit=%\n"                                          \
  "WMO exclusief 3D;2015;87;100;unit=%\n"

#define MIXED                                                                                \
  "Tilburg, servicenormen 2015\n"                                                            \
  "Tilburg, servicenormen 2015 > E-mails: binnen 2 werkdagen;2019;88,7;85;unit=%\n"          \
  "Tilburg, servicenormen 2015 > Telefonie: uitval;2019;2,8;5;unit=% lower\n"                \
  "Tilburg, servicenormen 2015 > Post: binnen 56 dagen;2019;n.b.;100;unit=%\n"               \
  "Tilburg, servicenormen 2015 > Social media: binnen 24 uur;2019;94;95;unit=%\n"            \
  "Tilburg, servicenormen 2015 > IOAW: 56 dagen;2019;23;95;unit=%\n"                         \
  "Tilburg, servicenormen 2015 > Schuldhulp: informatie;2019;100;100;unit=%\n"               \
  "Nieuwegein, 2019\n"                                                                       \
  "Nieuwegein, 2019 > Vertrouwen burgers in bestuur;2019;50;47;unit=%\n"                     \
  "Nieuwegein, 2019 > Waardering bedrijven voor bestuur;2019;3,2;3,5;unit=cijfer\n"          \
  "Nieuwegein, 2019 > Ruimte voor initiatief inwoners;2019;3,5;4;unit=cijfer\n"              \
  "Nieuwegein, 2019 > WIL;2019;3,7;;unit=cijfer\n"                                           \
  "Nieuwegein, 2019 > Digitale dienstverlening inwoners;2019;7,8;7,6;unit=cijfer\n"          \
  "Nieuwegein, 2019 > Aangenaam verrast (7b);2019;33;42;unit=%\n"

#define SUSPECTS                                                                             \
  "Verdachten;2010;475;;unit=verdachten\n"                                                   \
  "Verdachten;2012;522;511;unit=verdachten\n"                                                \
  "Verdachten;2013;568;546;unit=verdachten\n"                                                \
  "Verdachten;2014;n.b.;594;unit=verdachten\n"

#define ROBBERIES                                                                            \
  "Overvallen;2009;2.898;;unit=delicten lower\n"                                             \
  "Overvallen;2010;2.572;;unit=delicten lower\n"                                             \
  "Overvallen;2011;2.272;;unit=delicten lower\n"                                             \
  "Overvallen;2012;1.982;;unit=delicten lower\n"                                             \
  "Overvallen;2013;1.633;;unit=delicten lower\n"                                             \
  "Overvallen;2014;1.267;1.900;unit=delicten lower\n"                                        \
  "Overvallen;2015;1.239;;unit=delicten lower\n"                                             \
  "Overvallen;2016;1.138;;unit=delicten lower\n"                                             \
  "Overvallen;2017;1.103;;unit=delicten lower\n"                                             \
  "Overvallen;2018;1.143;;unit=delicten lower\n"                                             \
  "Overvallen;2019;1.174;;unit=delicten lower\n"

#define DECADES                                                                              \
  "Reeks;1980;120;;\nReeks;1981;140;;\nReeks;1982;90;100;\nReeks;1983;160;;\nReeks;1984;180;;\n"  \
  "Reeks;1985;210;;\nReeks;1986;240;200;\nReeks;1987;260;;\nReeks;1988;250;;\nReeks;1989;270;;\n" \
  "Reeks;1990;310;;\nReeks;1991;330;;\nReeks;1992;360;;\nReeks;1993;390;;\nReeks;1994;400;;\n"    \
  "Reeks;1995;430;450;\nReeks;1997;470;;\nReeks;1998;490;;\nReeks;1999;500;;\nReeks;2000;520;;\n" \
  "Reeks;2001;515;;\nReeks;2002;498;;\nReeks;2003;470;500;\nReeks;2004;450;;\nReeks;2005;440;;\n" \
  "Reeks;2006;430;;\nReeks;2007;410;400;\nReeks;2008;0;;\nReeks;2009;380;;\nReeks;2010;360;;\n"   \
  "Reeks;2011;365;;\nReeks;2012;340;;\nReeks;2013;330;;\nReeks;2014;300;;\nReeks;2015;290;;\n"    \
  "Reeks;2016;280;;\nReeks;2017;270;;\nReeks;2018;260;300;\nReeks;2019;255;;\n"

#define AGENDA                                                                                \
  "Aangepakte csv’s;2019;1.522;;unit=csv’s\nAangepakte csv’s;2020;1.529;1.370;\nAangepakte csv’s;2021;1.662;1.370;\n" \
  "OM-verdachten mensenhandel;2019;145;190;unit=verdachten\nOM-verdachten mensenhandel;2020;187;190;\n" \
  "OM-verdachten mensenhandel;2021;n.b.;205;\n"                                              \
  "Slachtoffers gemeld bij Comensha;2019;975;;unit=slachtoffers\n"                           \
  "Slachtoffers gemeld bij Comensha;2020;490;;earlier=481\nSlachtoffers gemeld bij Comensha;2021;n.b.;;\n" \
  "Complexe onderzoeken mensenhandel;2019;39;;unit=onderzoeken\nComplexe onderzoeken mensenhandel;2020;7;;\n" \
  "Complexe onderzoeken mensenhandel;2021;n.b.;;\n"                                          \
  "Reguliere onderzoeken cybercrime;2019;381;310;unit=onderzoeken\n"                         \
  "Reguliere onderzoeken cybercrime;2020;468;310;\nReguliere onderzoeken cybercrime;2021;n.b.;310;\n" \
  "Fenomeenonderzoeken cybercrime;2019;21;41;unit=onderzoeken\n"                             \
  "Fenomeenonderzoeken cybercrime;2020;39;41;\nFenomeenonderzoeken cybercrime;2021;40;41;\n" \
  "Fenomeenonderzoeken, waarvan alternatief;2019;0;;unit=onderzoeken\n"                      \
  "Fenomeenonderzoeken, waarvan alternatief;2020;0;20;\nFenomeenonderzoeken, waarvan alternatief;2021;n.b.;20;\n" \
  "Onderzoeken high tech crime;2019;19;20;unit=onderzoeken\nOnderzoeken high tech crime;2020;12;20;\n" \
  "Onderzoeken high tech crime;2021;n.b.;20;\n"

#define LONG_WORD "RindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetzRindfleischetikettierung"

#define TWELVE_ROWS(n)                                                                              \
  "Categorie " n "a;2015;12;10;\nCategorie " n "b;2015;7;10;\nCategorie " n "c;2015;10;10;\n"       \
  "Categorie " n "d;2015;0;10;\nCategorie " n "e;2015;n.b.;10;\nCategorie " n "f;2015;33;;\n"       \
  "Categorie " n "g;2015;21;20;\nCategorie " n "h;2015;17;20;\nCategorie " n "i;2015;20;20;\n"      \
  "Categorie " n "j;2015;1;2;\nCategorie " n "k;2015;n.v.t.;;\nCategorie " n "l;2015;3;2;\n"

#define SIXTY_ROWS(n) TWELVE_ROWS (n "1") TWELVE_ROWS (n "2") TWELVE_ROWS (n "3") TWELVE_ROWS (n "4") TWELVE_ROWS (n "5")

#define HARD                                                                                 \
  "Nul;2015;0;20;\n"                                                                         \
  "Gelijk aan het einde;2015;80;100;\n"                                                      \
  "Streefcijfer boven alles;2015;10;140;\n"                                                  \
  "Zonder resultaat;2015;n.b.;60;\n"                                                         \
  "Zonder streefcijfer;2015;35;;\n"                                                          \
  "Zonder iets;2015;;;\n"                                                                    \
  "Streefcijfer nul;2015;5;0;lower\n"                                                        \
  "Boven het maximum;2015;90;60;lower\n"                                                     \
  "Net boven het maximum;2015;61;60;lower\n"                                                 \
  "Voorlopig;2015;44;50;provisional\n"                                                       \
  "Negatief;2015;−40;20;\n"

#define VALUES                                                                               \
  "Binnen bandbreedte;2015;70;50 tot 90;range\n"                                             \
  "Onder bandbreedte;2015;30;50 tot 90;range\n"                                              \
  "Boven bandbreedte;2015;110;50 tot 90;range\n"                                             \
  "Minstens;2015;> 95;> 70;\n"                                                               \
  "Hoogstens;2015;< 50;< 50;lower\n"                                                         \
  "Tussen;2015;20 tot 25;30;\n"                                                              \
  "Ja of nee;2015;ja;ja;\n"                                                                  \
  "Tekst;2015;34 dagen gemiddeld;90;\n"

#define EVERY_KIND(name, lines, year, width)                                                 \
  { name ", achieved", lines, NULL, year, STREEF_CHART_ACHIEVED, width },                    \
  { name ", difference", lines, NULL, year, STREEF_CHART_DIFFERENCE, width }

const ChartCase chart_cases[] = {
  { "interventions", INTERVENTIONS, NULL, 2015, STREEF_CHART_ACHIEVED, 464 },
  { "cybercrime", CYBERCRIME, NULL, 2020, STREEF_CHART_ACHIEVED, 377 },
  { "Tilburg", TILBURG, NULL, 2015, STREEF_CHART_ACHIEVED, 377 },
  { "maximum", "Overvallen;2014;1.267;1.900;unit=delicten lower\nStraatroof;2014;5.460;6557;unit=delicten lower\n",
    NULL, 2014, STREEF_CHART_ACHIEVED, 377 },
  { "negative", "Overvallen;2019;−59,5;;unit=% lower\nStraatroof;2019;−55,0;;unit=% lower\n"
    "Woninginbraak;2019;−46,9;;unit=% lower\nGeweld;2019;−30,1;;unit=% lower\n",
    NULL, 2019, STREEF_CHART_ACHIEVED, 377 },
  { "suspects", SUSPECTS, "Verdachten", 0, STREEF_CHART_YEARS, 377 },
  { "suspects in five columns", SUSPECTS, "Verdachten", 0, STREEF_CHART_YEARS, 306 },
  { "robberies", ROBBERIES, "Overvallen", 0, STREEF_CHART_YEARS, 377 },
  { "revised", "Slachtoffers;2019;975;;\nSlachtoffers;2020;490;;earlier=481\n", "Slachtoffers", 0, STREEF_CHART_YEARS,
    175 },
  { "revised with target", "Slachtoffers;2019;975;900;\nSlachtoffers;2020;490;500;earlier=481\n", "Slachtoffers", 0,
    STREEF_CHART_YEARS, 175 },
  { "post", "Post;2014;92;100;unit=%\nPost;2015;n.b.;100;unit=%\nPost;2016;90;100;unit=%\n", "Post", 0,
    STREEF_CHART_YEARS, 175 },
  { "small", "IOAW;2014;96;95;unit=%\nIOAW;2015;23;95;unit=%\nIOAW;2016;75;95;unit=%\n", "IOAW", 0,
    STREEF_CHART_YEARS, 100 },
  { "small, counts", "C;2019;1.522;;\nC;2020;1.529;1.370;\nC;2021;1.662;1.370;\n", "C", 0, STREEF_CHART_YEARS, 106 },
  { "small, zero", "C;2019;0;;\nC;2020;0;20;\nC;2021;n.b.;20;\n", "C", 0, STREEF_CHART_YEARS, 106 },
  { "small revised", "C;2019;975;;\nC;2020;490;;earlier=481\nC;2021;n.b.;;\n", "C", 0, STREEF_CHART_YEARS, 106 },
  { "decades", DECADES, "Reeks", 0, STREEF_CHART_YEARS, 464 },
  { "decades, narrow", DECADES, "Reeks", 0, STREEF_CHART_YEARS, 200 },
  { "negative years", "N;2010;−20;−10;\nN;2011;−5;−10;\nN;2012;8;10;\nN;2013;12;10;\n", "N", 0, STREEF_CHART_YEARS, 300 },
  { "years with values of all kinds", "N;2010;> 20;10;\nN;2011;< 5;10;\nN;2012;ja;10;\nN;2013;12;10 tot 15;range\n"
    "N;2014;0;0;\nN;2015;n.b.;1;\nN;2016;40;20;lower break provisional\n", "N", 0, STREEF_CHART_YEARS, 464 },
  { "one year", "N;2010;20;10;\n", "N", 0, STREEF_CHART_YEARS, 300 },
  { "huge years", "N;2010;123456789012345678901234567890123456;1;\nN;2011;1;1;\n", "N", 0, STREEF_CHART_YEARS, 464 },
  { "multiples", AGENDA, NULL, 0, STREEF_CHART_MULTIPLES, 464 },
  { "multiples, 200 wide", AGENDA, NULL, 0, STREEF_CHART_MULTIPLES, 200 },
  { "multiples of many years", ROBBERIES SUSPECTS, NULL, 0, STREEF_CHART_MULTIPLES, 464 },
  { "multiples of too many years", ROBBERIES DECADES, NULL, 0, STREEF_CHART_MULTIPLES, 464 },
  { "multiples of long names", LONG_WORD LONG_WORD ";2014;12;10;\n" LONG_WORD LONG_WORD ";2015;12;10;\n"
    "Eenvoudige onderzoeken en alternatieve interventies;2014;1;2;unit=interventies-en-onderzoeken-per-categorie\n"
    "Eenvoudige onderzoeken en alternatieve interventies;2015;1;2;\n", NULL, 0, STREEF_CHART_MULTIPLES, 464 },
  { "multiples without results", "A;2014;n.b.;;\nA;2015;n.b.;;\nB;2014;;5;\nB;2015;;;\n", NULL, 0,
    STREEF_CHART_MULTIPLES, 464 },
  { "multiples of values of all kinds", "A;2014;> 20;10;\nA;2015;< 5;10;\nB;2014;ja;10;\nB;2015;12;10 tot 15;range\n"
    "C;2014;0;0;\nC;2015;0;0;\nD;2014;−40;20;\nD;2015;40;20;lower break provisional\nE;2015;4;;\n", NULL, 0,
    STREEF_CHART_MULTIPLES, 464 },
  { "no multiples", "A;2015;1;2;\n", NULL, 0, STREEF_CHART_MULTIPLES, 464 },
  { "years, difference", ROBBERIES SUSPECTS, "Verdachten", 0, STREEF_CHART_DIFFERENCE, 377 },
  { "cybercrime difference", CYBERCRIME, NULL, 2020, STREEF_CHART_DIFFERENCE, 377 },
  { "rise, difference", "Overvallen;2019;1.174;1.143;unit=delicten lower\nStraatroof;2019;3.777;3.517;unit=delicten lower\n"
    "Woninginbraak;2019;39.365;42.662;unit=delicten lower\nGeweld;2019;73.638;72.533;unit=delicten lower\n",
    NULL, 2019, STREEF_CHART_DIFFERENCE, 377 },
  { "outlier, difference", "Overvallen, 2014;2014;1.267;1.900;unit=delicten lower\n"
    "Straatroof, 2014;2014;5.460;6.557;unit=delicten lower\nWoninginbraak, 2018;2014;42.662;65.000;unit=delicten lower\n",
    NULL, 2014, STREEF_CHART_DIFFERENCE, 377 },
  { "pins", MIXED, NULL, 2019, STREEF_CHART_DIFFERENCE, 377 },
  { "mixed units", MIXED, NULL, 2019, STREEF_CHART_ACHIEVED, 377 },
  EVERY_KIND ("hard cases", HARD, 2015, 464),
  EVERY_KIND ("values of all kinds", VALUES, 2015, 464),
  EVERY_KIND ("hard cases, 200 wide", HARD, 2015, 200),
  EVERY_KIND ("cybercrime, 200 wide", CYBERCRIME, 2020, 200),
  EVERY_KIND ("empty", "", 2015, 300),
  EVERY_KIND ("all missing", "A;2015;n.b.;;\nB;2015;n.v.t.;;\n", 2015, 300),
  EVERY_KIND ("one value", "A;2015;7;;\n", 2015, 300),
  EVERY_KIND ("all equal", "A;2015;7;7;\nB;2015;7;7;\nC;2015;7;7;\n", 2015, 300),
  EVERY_KIND ("all zero", "A;2015;0;0;\nB;2015;0;0;\n", 2015, 300),
  EVERY_KIND ("huge", "A;2015;123456789012345678901234567890123456;1;\nB;2015;1;2;\nC;2015;2;2;\n", 2015, 464),
  EVERY_KIND ("huge, 200 wide", "A;2015;123456789012345678901234567890123456;1;\nB;2015;1;2;\nC;2015;2;2;\n", 2015, 200),
  EVERY_KIND ("small decimals", "A;2015;0,000000000000000001;0,000000000000000002;\nB;2015;0,000000000000000003;1;\n",
              2015, 464),
  EVERY_KIND ("outlier", "A;2015;3;4;\nB;2015;5;4;\nC;2015;900;800;\nD;2015;2;1000;\nE;2015;1;2;\n", 2015, 464),
  EVERY_KIND ("long names", LONG_WORD LONG_WORD LONG_WORD ";2015;12;10;\nTwee;2015;8;10;\n", 2015, 464),
  EVERY_KIND ("names of the world", "אחוז הטיפולים שהסתיימו בזמן;2015;12;10;\nنسبة الإنجاز في الوقت المحدد خلال السنة;2015;8;10;\n"
              "Smile 😀👩‍👩‍👧 of emoji;2015;5;10;\n日本語の名前がここにある長い名前です;2015;9;10;\nHo\tle\nin;2015;1;2;\n", 2015, 300),
  EVERY_KIND ("many", SIXTY_ROWS ("a") SIXTY_ROWS ("b") SIXTY_ROWS ("c") SIXTY_ROWS ("d") SIXTY_ROWS ("e"), 2015, 464),
};

const guint n_chart_cases = G_N_ELEMENTS (chart_cases);
