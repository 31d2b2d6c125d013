// SPDX-License-Identifier: Apache-2.0
// The tables of a standard file: what may stand in it, what it means and where it goes.
#pragma once

#include "formats/binding.hpp"
#include "formats/table_doc.hpp"
#include "standard/standard.hpp"

#include <vector>

namespace sp {

/// All tables of a standard file, in the order of a good file: for docs/reference and the schema.
const std::vector<TableDoc>& standard_tables();

const Table<Standard>& table_for(Of<Standard> type);
const Table<Service>& table_for(Of<Service> type);
const Table<Signatory>& table_for(Of<Signatory> type);
const Table<Document>& table_for(Of<Document> type);
const Table<DocumentPart>& table_for(Of<DocumentPart> type);
const Table<RoleDefinition>& table_for(Of<RoleDefinition> type);
const Table<Allowance>& table_for(Of<Allowance> type);
const Table<Item>& table_for(Of<Item> type);
const Table<Transcribed>& table_for(Of<Transcribed> type);
const Table<ItemComponent>& table_for(Of<ItemComponent> type);
const Table<ProcedureComponent>& table_for(Of<ProcedureComponent> type);
const Table<Step>& table_for(Of<Step> type);
const Table<Outcome>& table_for(Of<Outcome> type);
const Table<When>& table_for(Of<When> type);
const Table<TimeLimitComponent>& table_for(Of<TimeLimitComponent> type);
const Table<PauseRule>& table_for(Of<PauseRule> type);
const Table<ExtensionRule>& table_for(Of<ExtensionRule> type);
const Table<LegalLimit>& table_for(Of<LegalLimit> type);
const Table<PhaseLimit>& table_for(Of<PhaseLimit> type);
const Table<ConditionalLimit>& table_for(Of<ConditionalLimit> type);
const Table<BeforeLimit>& table_for(Of<BeforeLimit> type);
const Table<Tariff>& table_for(Of<Tariff> type);
const Table<ProductComponent>& table_for(Of<ProductComponent> type);
const Table<Product>& table_for(Of<Product> type);
const Table<Variant>& table_for(Of<Variant> type);
const Table<Subprocedure>& table_for(Of<Subprocedure> type);
const Table<SourceDefinition>& table_for(Of<SourceDefinition> type);
const Table<Charter>& table_for(Of<Charter> type);
const Table<Quota>& table_for(Of<Quota> type);
const Table<ServiceHours>& table_for(Of<ServiceHours> type);
const Table<FeeComponent>& table_for(Of<FeeComponent> type);
const Table<ComplaintsComponent>& table_for(Of<ComplaintsComponent> type);
const Table<Channel>& table_for(Of<Channel> type);
const Table<LegalBasisComponent>& table_for(Of<LegalBasisComponent> type);
const Table<Act>& table_for(Of<Act> type);
const Table<CompetenceComponent>& table_for(Of<CompetenceComponent> type);
const Table<RoleCompetence>& table_for(Of<RoleCompetence> type);
const Table<Education>& table_for(Of<Education> type);
const Table<StaffingComponent>& table_for(Of<StaffingComponent> type);
const Table<RoleCount>& table_for(Of<RoleCount> type);

}  // namespace sp
