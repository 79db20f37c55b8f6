with live as materialized (
  select id, title, notice_on, ends_on, relevance, category, value,
    case when signed_on <= $1 then signed_on when starts_on <= $1 then starts_on else $1 end as bound
  from contract
  where case when starts_on is null then status = 'active' else starts_on <= $1 and status <> 'cancelled' end
    and case when status in ('pending', 'active') then ends_on is null or ends_on >= $1
      else ends_on >= $1 and $1 < current_date end
    and not exists (select from contract_exemption exemption
      where exemption.contract_id = contract.id and exemption."from" <= $1 and exemption.until >= $1)),
held as (
  select distinct contained.contract_id, version.clause_id
  from contract_clause contained join clause_version version on version.id = contained.clause_version_id),
missing as (
  select distinct live.id, live.title,
    case when live.notice_on >= $1 then live.notice_on else live.ends_on end as next_on
  from live join clause on clause.required
    and (clause.relevances = '{}' or live.relevance is null or live.relevance = any(clause.relevances))
    and (clause.categories = '{}' or live.category is null or live.category = any(clause.categories))
    and (clause.least_value is null or live.value is null or live.value >= clause.least_value)
  join clause_version version on version.clause_id = clause.id and version.effective_from <= live.bound
    and (version.effective_to is null or version.effective_to >= live.bound)
  left join held on held.contract_id = live.id and held.clause_id = clause.id
  where held.contract_id is null)
