/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-page-notes.h"

#include "language/streef-catalogue.h"

/* Lengths of LOOK, in points. */
#define TABLE_TO_NOTE 15
#define NOTE_INDENT 9
#define TEXT_FIRST 12
#define BETWEEN_NOTES 2

/* So many notes stand together. */
#define FEW_NOTES 6

/**
 * Note:
 * @element: ours until the notes stand below the table
 * @first: (nullable): the link of the first letter in the table that leads to it
 */
typedef struct
{
  const StreefTableNote *note;
  StreefElement *element;
  const StreefElement *first;
} Note;

struct _StreefPageNotes
{
  StreefBlocks *blocks;
  StreefTable *table;
  GArray *notes;
};

static void
clear_note (gpointer data)
{
  Note *self = data;

  g_clear_pointer (&self->element, streef_element_free);
}

/**
 * streef_page_notes_new:
 * @blocks: where they will stand
 * @table: whose notes they are; kept alive
 *
 * Returns: (transfer full): its notes, which stand nowhere yet
 */
StreefPageNotes *
streef_page_notes_new (StreefBlocks *blocks,
                       StreefTable  *table)
{
  StreefPageNotes *self = g_new0 (StreefPageNotes, 1);

  self->blocks = blocks;
  self->table = streef_table_ref (table);
  self->notes = g_array_new (FALSE, FALSE, sizeof (Note));
  g_array_set_clear_func (self->notes, clear_note);
  for (guint i = 0; i < table->n_notes; i++)
    {
      const Note note
        = { &table->notes[i], streef_element_new (NULL, STREEF_ELEMENT_NOTE), NULL };

      note.element->id = g_strdup_printf ("note-%u", ++blocks->n_notes);
      g_array_append_val (self->notes, note);
    }

  return self;
}

void
streef_page_notes_free (StreefPageNotes *self)
{
  g_array_unref (self->notes);
  streef_table_unref (self->table);
  g_free (self);
}

/* The reference in the place of the letter, with the link in it. */
static StreefElement *
make_link (const StreefPageNotes *self,
           const Note            *note,
           StreefElement         *parent,
           const char            *letter)
{
  StreefElement *reference = streef_element_new_loose (parent, STREEF_ELEMENT_REFERENCE);
  StreefElement *link = streef_element_new_loose (reference, STREEF_ELEMENT_LINK);

  link->target = note->element;
  /* Translators: how the letter of a note is read aloud: "Note a". */
  link->alternative = g_strdup_printf (streef_text (self->blocks->language, "Note %s"), letter);
  return link;
}

/**
 * streef_page_notes_refer:
 * @self: notes that do not stand below their table yet
 * @parent: what the letter is in
 * @letter: of one of the notes
 *
 * Returns: (transfer none) (nullable): the element that the letter is drawn in, a link to its note
 */
StreefElement *
streef_page_notes_refer (StreefPageNotes *self,
                         StreefElement   *parent,
                         const char      *letter)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      Note *note = &g_array_index (self->notes, Note, i);
      StreefElement *link;

      if (!g_str_equal (note->note->letter, letter))
        continue;

      link = make_link (self, note, parent, letter);
      if (note->first == NULL)
        note->first = link;
      return link;
    }

  return NULL;
}

/* As streef_page_notes_refer(), from a chart to the note that says @text, whatever its own letter
 * is; that note does not lead back. */
StreefElement *
streef_page_notes_refer_to_text (StreefPageNotes *self,
                                 StreefElement   *parent,
                                 const char      *letter,
                                 const char      *text)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      const Note *note = &g_array_index (self->notes, Note, i);

      if (g_str_equal (note->note->text, text))
        return make_link (self, note, parent, letter);
    }

  return NULL;
}

static void
add_note (StreefPageNotes       *self,
          Note                  *note,
          const StreefTextBlock *block)
{
  StreefParagraph *text
    = streef_typesetter_set (self->blocks->typesetter, STREEF_TYPE_NOTE, note->note->text);
  const StreefListItem item = {
    .label_type = STREEF_TYPE_NOTE,
    .label = note->note->letter,
    .raise = STREEF_LETTER_RAISE,
    .indent = NOTE_INDENT,
    .note = g_steal_pointer (&note->element),
    .back = note->first,
    /* Translators: where the letter before a note leads: to where that letter was met first. */
    .back_words = streef_text (self->blocks->language, "Back to the figure"),
  };

  streef_paragraph_break (text, STREEF_COLUMNS (5) + STREEF_COLUMN_GUTTER - NOTE_INDENT);
  streef_blocks_add_item (self->blocks, block, &item, text);
}

/* Puts the notes below their table. */
void
streef_page_notes_flow (StreefPageNotes *self)
{
  StreefTextBlock block
    = { STREEF_ELEMENT_LIST_ITEM, STREEF_ROLE_TEXT, 0, TABLE_TO_NOTE, TEXT_FIRST, NULL };

  if (self->notes->len == 0)
    return;

  streef_blocks_start_list (self->blocks, STREEF_NUMBERING_NONE);
  for (guint i = 0; i < self->notes->len; i++)
    {
      /* A few stay with the table; of many the first does, and the last with another one. */
      self->blocks->keeps_next
        = i == 0 || self->notes->len <= FEW_NOTES || i == self->notes->len - 1;
      add_note (self, &g_array_index (self->notes, Note, i), &block);
      block.before = streef_type_get_leading (STREEF_TYPE_NOTE) + BETWEEN_NOTES;
    }
  streef_blocks_end_list (self->blocks);
}
