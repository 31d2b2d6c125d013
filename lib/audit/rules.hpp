// SPDX-License-Identifier: Apache-2.0
// Every rule of the audit, each in its own file below rules/.
#pragma once

#include "audit/rule.hpp"

namespace sp::rule {

extern const Rule components_unsaid;               // SP101
extern const Rule complaints_without_handling;     // SP102
extern const Rule steps_without_input_and_output;  // SP103
extern const Rule nothing_comes_back;              // SP213
extern const Rule decision_read_into_text;         // SP214
extern const Rule step_times_unsaid;               // SP301
extern const Rule step_times_exceed_limit;         // SP302
extern const Rule return_exceeds_limit;            // SP303
extern const Rule clock_start_unsaid;              // SP304
extern const Rule clock_stop_open;                 // SP305
extern const Rule multiply_unsaid;                 // SP306
extern const Rule refusal_limit_unsaid;            // SP307
extern const Rule days_without_kind;               // SP308
extern const Rule performers_unsaid;               // SP402
extern const Rule role_titles_differ;              // SP403
extern const Rule staffing_without_roles;          // SP404
extern const Rule staffing_sum_differs;            // SP405
extern const Rule competence_counts_differ;        // SP406
extern const Rule performer_uncounted;             // SP407
extern const Rule service_act_missing;             // SP501
extern const Rule standard_among_acts;             // SP502
extern const Rule decree_unsaid;                   // SP601
extern const Rule signatory_unsaid;                // SP602
extern const Rule date_unsaid;                     // SP603
extern const Rule review_overdue;                  // SP604
extern const Rule decision_does_more;              // SP701
extern const Rule limit_of_another_service;        // SP901
extern const Rule product_is_the_service;          // SP902
extern const Rule components_in_another_order;     // SP903

}  // namespace sp::rule
