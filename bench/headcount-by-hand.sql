-- People by service area and engagement on a day, as one would write it by hand: $1 the day.
select service_area.name as area, coalesce(earlier.engagement, employee.engagement) as engagement, count(*)::int as people
from employee
left join earlier_placement earlier on earlier.employee_id = employee.id and $1::date between earlier."from" and earlier."until"
join service_area on service_area.id = coalesce(earlier.service_area_id, employee.service_area_id)
where not school_employed and started_on <= $1::date and (ended_on is null or ended_on >= $1::date)
group by service_area.id, service_area.name, 2
