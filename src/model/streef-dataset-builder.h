/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset.h"

G_BEGIN_DECLS

/**
 * StreefDatasetBuilder:
 *
 * Collects what readers find and makes the immutable data set of it. It judges what contradicts: two figures for one
 * category and year (a firmer one wins, the others become earlier figures; equal firmness is a problem and the first is kept),
 * delivered totals that do not add up, derived figures without a rule, categories without a direction.
 *
 * A part that gives no unit, direction or tolerance has those of the category above it; what has none above it takes the direction
 * and tolerance set for the whole. (A tolerance of 0 counts as not given.)
 */
typedef struct _StreefDatasetBuilder StreefDatasetBuilder;

StreefDatasetBuilder *streef_dataset_builder_new          (void);
void                  streef_dataset_builder_free         (StreefDatasetBuilder *self);

/* Head: each may be called at any time; the first non-empty text holds. */
void                  streef_dataset_builder_set_title    (StreefDatasetBuilder *self, StreefLanguage language, const char *title);
void                  streef_dataset_builder_set_subject  (StreefDatasetBuilder *self, StreefLanguage language, const char *subject);
void                  streef_dataset_builder_set_organisation (StreefDatasetBuilder *self, const char *organisation);
void                  streef_dataset_builder_set_reference (StreefDatasetBuilder *self, const char *reference);
void                  streef_dataset_builder_set_reference_date (StreefDatasetBuilder *self, const GDate *date);
void                  streef_dataset_builder_set_tolerance (StreefDatasetBuilder *self, const StreefTolerance *tolerance);
void                  streef_dataset_builder_set_direction (StreefDatasetBuilder *self, StreefDirection direction);

/* Takes ownership of @source; its `file` must be interned. */
void                  streef_dataset_builder_take_source  (StreefDatasetBuilder *self, StreefSource *source);

/* The category at @names (from the top), made with its parents where there is none yet. The returned struct may be filled in
 * (name, definition, unit, direction, part, tolerance) until the data set is built; it is owned by the builder. */
StreefCategory       *streef_dataset_builder_ensure_category (StreefDatasetBuilder *self, const char *const *names, guint n_names);

/* Takes ownership of @result. */
void                  streef_dataset_builder_take_result  (StreefDatasetBuilder *self, StreefCategory *category, StreefResult *result);
/* Takes ownership of @problem. */
void                  streef_dataset_builder_take_problem (StreefDatasetBuilder *self, StreefProblem *problem);

/* Makes the data set and empties the builder. */
const StreefDataset  *streef_dataset_builder_build        (StreefDatasetBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefDatasetBuilder, streef_dataset_builder_free)

G_END_DECLS
