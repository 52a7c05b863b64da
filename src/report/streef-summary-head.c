/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-summary.h"

#include "language/streef-catalogue.h"
#include "language/streef-date.h"
#include "wording/streef-finding.h"

/* Lengths of LOOK, in points. */
#define RULE_TO_BLOCK 17
#define BLOCK_LEADING 14
#define BLOCK_TO_HEADLINE 54
#define HEADLINE_TO_LEAD 24
#define TEXT_TO_CLOSING 26
#define VALUE_INDENT (STREEF_COLUMN_WIDTH + STREEF_COLUMN_GUTTER)

/**
 * streef_summary_dup_title:
 * @dataset: what the summary is about
 * @options: its year and language
 *
 * Returns: (transfer full): the title of the document: that of the data where it has one
 */
char *
streef_summary_dup_title (const StreefDataset      *dataset,
                          const StreefPagesOptions *options)
{
  const char *title = streef_texts_get (&dataset->title, options->language);

  if (title == NULL || *title == '\0')
    title = streef_texts_get (&dataset->subject, options->language);
  if (title != NULL && *title != '\0')
    return g_strdup (title);

  /* Translators: the title of a document whose data have none; a year. */
  return g_strdup_printf (streef_text (options->language, "Targets and results, %d"),
                          options->year);
}

/* What the document is for: (transfer full). */
char *
streef_summary_dup_kind (const StreefDataset *dataset,
                         StreefLanguage       language)
{
  if (dataset->reference == NULL)
    return g_strdup (streef_text (language, "Summary of results"));

  return g_strdup (streef_text (language, "Annex to a letter to the House of Representatives"));
}

/* Whether the summary shows that category: (nothing selected means all). */
gboolean
streef_summary_has_category (const StreefSummary  *self,
                             const StreefCategory *category)
{
  return self->options->selection == NULL
         || g_ptr_array_find (self->options->selection, category, NULL);
}

static void
add_row (const StreefSummary *self,
         const char          *label,
         const char          *value_text,
         double              *before)
{
  StreefTypesetter *typesetter = self->blocks->typesetter;
  StreefParagraph *value = streef_typesetter_set (typesetter, STREEF_TYPE_HEAD_TEXT, value_text);
  const StreefTextBlock block
    = { STREEF_ELEMENT_LIST_ITEM, STREEF_ROLE_TEXT, 0, *before, RULE_TO_BLOCK, NULL };
  const StreefListItem item
    = { .label_type = STREEF_TYPE_HEAD_TEXT, .label = label, .indent = VALUE_INDENT };

  streef_paragraph_break (value, STREEF_COLUMNS (5));
  streef_blocks_add_item (self->blocks, &block, &item, value);
  *before = BLOCK_LEADING;
}

static void
add_date_row (const StreefSummary *self,
              const char          *label,
              const GDate         *date,
              double              *before)
{
  g_autofree char *text = streef_date_write (date, self->options->language);

  add_row (self, label, text, before);
}

static char *
dup_coverage (const StreefSummary *self)
{
  const int year = self->options->year;

  if (self->dataset->organisation == NULL)
    return g_strdup_printf ("%d", year);

  /* Translators: who achieved the results, and in which year: "Police, 2015". */
  return g_strdup_printf (streef_text (self->options->language, "%s, %d"),
                          self->dataset->organisation, year);
}

/* The head of page 1: what the document is and what it goes with. */
void
streef_summary_add_head (const StreefSummary *self)
{
  const StreefLanguage language = self->options->language;
  const char *subject = streef_texts_get (&self->dataset->subject, language);
  g_autofree char *coverage = dup_coverage (self);
  double before = RULE_TO_BLOCK;

  streef_summary_add_sender (self);
  streef_blocks_start_list (self->blocks, STREEF_NUMBERING_NONE);
  add_row (self, streef_text (language, "Subject"),
           subject != NULL && *subject != '\0' ? subject : self->title, &before);
  if (self->dataset->reference != NULL)
    add_row (self, streef_text (language, "Goes with"), self->dataset->reference, &before);
  add_row (self, streef_text (language, "Covers"), coverage, &before);
  if (g_date_valid (&self->dataset->reference_date))
    add_date_row (self, streef_text (language, "Reference date"), &self->dataset->reference_date,
                  &before);
  add_date_row (self, streef_text (language, "Made on"), &self->options->date, &before);
  streef_blocks_end_list (self->blocks);
}

/* The headline and the lead. */
void
streef_summary_add_finding (const StreefSummary *self)
{
  const StreefLanguage language = self->options->language;
  g_autofree char *headline = streef_finding_headline (self->comparison, language);
  g_autofree char *lead_text = streef_finding_lead (self->comparison, language);
  const StreefTextBlock block = { STREEF_ELEMENT_PARAGRAPH, STREEF_ROLE_TEXT, 0,
                                  HEADLINE_TO_LEAD, HEADLINE_TO_LEAD, NULL };
  StreefParagraph *lead;

  streef_blocks_add_heading (self->blocks, STREEF_ELEMENT_HEADING_1, STREEF_TYPE_HEADLINE, headline,
                             BLOCK_TO_HEADLINE);
  if (*lead_text == '\0')
    return;

  lead = streef_typesetter_set (self->blocks->typesetter, STREEF_TYPE_LEAD, lead_text);
  streef_paragraph_break (lead, STREEF_COLUMNS (5) + STREEF_COLUMN_GUTTER);
  streef_blocks_add_text (self->blocks, &block, lead);
}

/* What a summary of one page says of the whole one. */
void
streef_summary_add_closing (const StreefSummary *self)
{
  const StreefTextBlock block = { STREEF_ELEMENT_PARAGRAPH, STREEF_ROLE_SECONDARY, 0,
                                  TEXT_TO_CLOSING, HEADLINE_TO_LEAD, NULL };
  StreefParagraph *closing = streef_typesetter_set (
    self->blocks->typesetter, STREEF_TYPE_NOTE,
    streef_text (self->options->language,
                 "This is the summary on one page. The whole one also has the other years, how the "
                 "figures were calculated and where they come from."));

  streef_paragraph_break (closing, STREEF_COLUMNS (5) + STREEF_COLUMN_GUTTER);
  streef_blocks_add_text (self->blocks, &block, closing);
}
