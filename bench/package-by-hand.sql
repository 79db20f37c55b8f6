select json_strip_nulls(json_build_object(
  'ocid', coalesce(ocid, 'unregistered-' || id), 'id', id || '-' || version, 'date', coalesce(noticed_at, now()),
  'tag', case when varied.list is null then '["award","contract"]'::json else '["award","contract","contractAmendment"]' end,
  'initiationType', 'tender', 'language', 'en', 'parties', supplied.parties, 'buyer', json_build_object('id', 'buyer', 'name', buyer),
  'tender', json_build_object('id', ocid, 'mainProcurementCategory', category),
  'awards', json_build_array(json_build_object('id', coalesce(award_id, id::text), 'title', title, 'description', description, 'status', 'active',
    'value', json_build_object('amount', value, 'amountGross', value_with_vat, 'currency', currency), 'suppliers', supplied.list,
    'contractPeriod', json_build_object('startDate', starts_on, 'endDate', ends_on, 'maxExtentDate', extendable_to))),
  'contracts', json_build_array(json_build_object('id', coalesce(award_id, id::text), 'awardID', coalesce(award_id, id::text), 'title', title,
    'description', description, 'status', status, 'value', json_build_object('amount', value, 'amountGross', value_with_vat, 'currency', currency),
    'period', json_build_object('startDate', starts_on, 'endDate', ends_on, 'maxExtentDate', extendable_to), 'dateSigned', signed_on,
    'amendments', varied.list, 'register', json_build_object('reference', reference, 'status', status, 'awarded', award_id is not null)))))::text
from contract
left join lateral (
  select json_agg(json_build_object('id', supplier.id, 'name', supplier.name) order by supplier.id) as list,
    json_agg(json_build_object('id', supplier.id, 'name', supplier.name, 'identifier', json_build_object('scheme', supplier.identifier_scheme, 'id', supplier.identifier),
      'roles', '["supplier"]'::json, 'details', json_build_object('scale', supplier.size, 'vcse', supplier.voluntary_sector)) order by supplier.id) as parties
  from contract_supplier party join supplier on supplier.id = party.supplier_id where party.contract_id = contract.id) supplied on true
left join lateral (
  select json_agg(json_build_object('id', number, 'date', agreed_on, 'rationale', summary, 'kind', kind, 'valueAfter', value_after, 'endDateAfter', ends_on_after) order by agreed_on) as list
  from contract_variation where contract_id = contract.id) varied on true
order by id
