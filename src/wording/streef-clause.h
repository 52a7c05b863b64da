/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "wording/streef-words.h"

G_BEGIN_DECLS

/* The parts that the sentences about one result are made of: an amount, a year, what the result is against its target. Only
 * streef-finding, streef-passage and streef-chart-text put them into sentences. */

/* Whether its unit is money, which stands around its number: "€180 million". */
gboolean streef_clause_is_money (const StreefCategory *category, StreefLanguage language);

/* Whether it counts money, however its unit is written: such a unit is measured, not counted. */
gboolean streef_clause_is_amount (const StreefCategory *category);

/* Whether English says "fewer" of @number, not "less": it is whole, and neither a percentage nor money. */
gboolean streef_clause_is_counted (const StreefCategory *category, const StreefNumber *number);

/* Whether the amount reads well in front of its unit ("842 interventions", "26 per cent"). Not for the number 1, because the data gives
 * units in the plural only, nor without a unit: such results are named first ("Interventions in 2015: 1"). */
gboolean streef_clause_counts (const StreefCategory *category, const StreefValue *value);
gboolean streef_clause_row_counts (const StreefComparisonRow *row);

/* "842 interventions", "26 per cent", "€180 million", "more than 90 per cent"; without its unit where that would be wrong. (transfer full) */
char *streef_clause_amount  (const StreefCategory *category, const StreefValue *value, StreefLanguage language);
/* The same without a unit that was said before: "600", but "40 per cent". (transfer full) */
char *streef_clause_figure  (const StreefCategory *category, const StreefValue *value, StreefLanguage language);
/* What is counted, to begin a sentence with: "Interventions"; "Result" where there is no unit that can be. (transfer full) */
char *streef_clause_subject (const StreefCategory *category, StreefLanguage language);
/* "2015", "2020 (provisional)", "2016 so far". (transfer full) */
char *streef_clause_year    (const StreefComparisonRow *row, StreefLanguage language);

/* "target 215", "maximum 1,900", "range 20 to 25"; %NULL where there is none. (transfer full) (nullable) */
char *streef_clause_target  (const StreefComparisonRow *row, StreefLanguage language);
/* What the result is against its target: "242 above the target of 600", "equal to the target", "no target agreed"; %NULL where there is
 * nothing to say. (transfer full) (nullable) */
char *streef_clause_against (const StreefComparisonRow *row, StreefLanguage language);
/* The same as letters have it: "242 more than the target of 600". (transfer full) (nullable) */
char *streef_clause_against_in_letter (const StreefComparisonRow *row, StreefLanguage language);

/* A category's name where no parent stands above it: "Regular investigations, of which alternative interventions". (transfer full) */
char *streef_clause_name    (const StreefCategory *category, StreefLanguage language);

/* Whether nothing is left to say about the unit behind @name: it is in it ("Regular investigations"), or there is none. */
gboolean streef_clause_says_unit (const char *name, const char *unit);

/* The years that a comparison is about: "2015", "2010–2014". (transfer full) */
char *streef_clause_period  (const StreefComparison *comparison);

/* The sentence with one full stop at its end, where it closes with a unit that has its own ("€ 180 mln."). Takes ownership of
 * @sentence. (transfer full) */
char *streef_clause_close (char *sentence);
/* The text with its first letter in upper case. Takes ownership of @text. (transfer full) */
char *streef_clause_capitalise (char *text);

G_END_DECLS
