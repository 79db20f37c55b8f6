-- People by service area and engagement on a day, as one would write it by hand: $1 the day.
select service_area.name as area, engagement, count(*)::int as people
from employee join service_area on service_area.id = employee.service_area_id
where not school_employed and started_on <= $1::date and (ended_on is null or ended_on >= $1::date)
group by service_area.id, service_area.name, engagement
