with live as materialized (
  select contract.id, contract.relevance, contract.starts_on, contract.ends_on, contract.notice_on, contract.category, contract.value, contract.currency,
    case when signed_on <= $1 then signed_on when starts_on <= $1 then starts_on else $1 end as bound,
    exemption.until as exempt_until
  from contract left join (
    select contract_id, max(until) as until from contract_exemption where "from" <= $1 and until >= $1 group by contract_id) exemption
    on exemption.contract_id = contract.id
  where case when starts_on is null then status = 'active' else starts_on <= $1 and status <> 'cancelled' end
    and case when status in ('pending', 'active') then ends_on is null or ends_on >= $1
      else ends_on >= $1 and $1 < current_date end),
held as (
  select contained.contract_id, version.clause_id, max(version.number) as number
  from contract_clause contained join clause_version version on version.id = contained.clause_version_id group by 1, 2),
clauses as (
  select live.id, bool_or(held.number is null) as missing, bool_or(held.number < version.number) as old
  from live join clause on clause.required
    and (clause.relevances = '{}' or live.relevance is null or live.relevance = any(clause.relevances))
    and (clause.categories = '{}' or live.category is null or live.category = any(clause.categories))
    and (clause.least_value is null or live.value is null or live.value >= clause.least_value)
  join clause_version version on version.clause_id = clause.id and version.effective_from <= live.bound
    and (version.effective_to is null or version.effective_to >= live.bound)
  left join held on held.contract_id = live.id and held.clause_id = clause.id
  group by live.id),
supplied as (
  select supplier_id, max(coalesce(expires_on, 'infinity')) filter (where not (outcome = 'rejected' and (assessed_on is null or assessed_on <= $1))) as until
  from supplier_policy where received_on <= $1 group by supplier_id),
policies as (
  select party.contract_id, bool_or(until is null or until < $1) as expired, min(until) filter (where until >= $1 and until < 'infinity') as until
  from contract_supplier party join supplied on supplied.supplier_id = party.supplier_id group by party.contract_id),
reviews as (
  select contract_id, max(held_on) as once, max(held_on) filter (where second_signed_on <= $1) as twice
  from compliance_review where held_on <= $1 and signed_on <= $1 group by contract_id),
rated as (
  select kpi_id, max(rated_on) as rated_on, bool_or(occasion = 'termination') as final from kpi_rating where rated_on <= $1 group by kpi_id),
kpis as (
  select contract.id, count(*) as count, min(coalesce(rated.rated_on, starts_on)) + interval '12 months' as due,
    count(*) filter (where not coalesce(final or rated_on >= ends_on, false)) as open
  from contract_kpi kpi join contract on contract.id = kpi.contract_id left join rated on rated.kpi_id = kpi.id group by contract.id),
breaches as (
  select contract_id, min(due_on) as due from breach
  left join corrective_action action on action.breach_id = breach.id and (verified_on is null or verified_on > $1)
  where noticed_on <= $1 and not exists (
    select from breach_outcome decided where decided.breach_id = breach.id and outcome = 'closed' and decided_on <= $1)
  group by contract_id),
facts as materialized (
  select live.*, clauses.missing, clauses.old, policies.expired, policies.until, schedule.due as review_due,
    value > 5000000 and currency = 'GBP' as large, coalesce(kpis.count, 0) as kpis, kpis.due as rating_due,
    breaches.contract_id is not null as in_breach, breaches.due as breach_due,
    case when notice_on >= $1 then notice_on else ends_on end as renewal
  from live left join clauses on clauses.id = live.id left join policies on policies.contract_id = live.id
  left join reviews on reviews.contract_id = live.id
  left join kpis on kpis.id = live.id left join breaches on breaches.contract_id = live.id
  left join lateral (
    select (coalesce(case when second_signature then twice else once end, starts_on) + make_interval(months => every_months))::date as due
    from review_schedule where review_schedule.relevance = live.relevance and since <= $1 order by since desc limit 1) schedule on true),
standing as (
  select id, relevance, place, next_on
  from facts cross join lateral (values
    (1, in_breach, breach_due),
    (2, exempt_until is null and missing, renewal),
    (3, exempt_until is null and expired, coalesce(until, ends_on)),
    (4, exempt_until is null and review_due < $1, review_due),
    (5, exempt_until is null and large and (kpis < 3 or rating_due < $1), rating_due::date),
    (6, exempt_until is null and old, renewal),
    (7, exempt_until is not null, exempt_until),
    (8, exempt_until is null and not in_breach and missing is not true and old is not true and expired is not true
      and (review_due < $1) is not true and (large and (kpis < 3 or rating_due < $1)) is not true,
      least(ends_on, until, review_due, case when large then rating_due::date end))) said(place, holds, next_on)
  where holds
  union all
  select contract.id, contract.relevance, 5, ends_on from contract join kpis on kpis.id = contract.id
  where status not in ('pending', 'cancelled') and (ends_on < $1 or status in ('ended', 'terminated') and $1 >= current_date)
    and value > 5000000 and currency = 'GBP' and open > 0 and not exists (
      select from contract_exemption where contract_id = contract.id and "from" <= $1 and until >= $1))
