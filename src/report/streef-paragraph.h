/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-type.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * StreefParagraph:
 *
 * A text that was shaped once: it can be measured, broken into lines at any width, and drawn line
 * by line. In points.
 */
typedef struct _StreefParagraph StreefParagraph;

StreefParagraph   *streef_paragraph_new              (PangoLayout           *layout,
                                                      StreefType             type);
void               streef_paragraph_free             (StreefParagraph       *self);
double             streef_paragraph_get_width        (const StreefParagraph *self);
double             streef_paragraph_get_word_width   (const StreefParagraph *self);
double             streef_paragraph_get_size         (const StreefParagraph *self);
double             streef_paragraph_get_leading      (const StreefParagraph *self);
double             streef_paragraph_get_x            (const StreefParagraph *self,
                                                      guint                  character);
const char        *streef_paragraph_get_text         (const StreefParagraph *self);
void               streef_paragraph_cut              (StreefParagraph       *self,
                                                      guint                  byte);
void               streef_paragraph_bind             (StreefParagraph       *self,
                                                      guint                  byte);
guint              streef_paragraph_count_lines      (const StreefParagraph *self,
                                                      double                 width);
void               streef_paragraph_break            (StreefParagraph       *self,
                                                      double                 width);
void               streef_paragraph_break_balanced   (StreefParagraph       *self,
                                                      double                 width);
void               streef_paragraph_break_at_comma   (StreefParagraph       *self,
                                                      double                 width);
guint              streef_paragraph_get_n_lines      (const StreefParagraph *self);
double             streef_paragraph_get_line_width   (const StreefParagraph *self,
                                                      guint                  line);
void               streef_paragraph_get_line_bytes   (const StreefParagraph *self,
                                                      guint                  line,
                                                      guint                 *out_start,
                                                      guint                 *out_end);
char              *streef_paragraph_dup_line         (const StreefParagraph *self,
                                                      guint                  line);
void               streef_paragraph_draw_line        (const StreefParagraph *self,
                                                      guint                  line,
                                                      cairo_t               *cr,
                                                      double                 x,
                                                      double                 y);
void               streef_paragraph_draw_part        (const StreefParagraph *self,
                                                      guint                  line,
                                                      guint                  start,
                                                      guint                  end,
                                                      cairo_t               *cr,
                                                      double                 x,
                                                      double                 y);
void               streef_paragraph_get_part         (const StreefParagraph *self,
                                                      guint                  line,
                                                      guint                  start,
                                                      guint                  end,
                                                      double                *out_x,
                                                      double                *out_width);

G_END_DECLS
