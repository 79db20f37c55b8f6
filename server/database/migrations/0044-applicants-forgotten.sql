-- whoever takes an application away takes with it what the applicant answered, which nothing else could find again
create function forget_applicant() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from monitoring.equality_answer where subject = old.id;
  delete from monitoring.equality_profile where subject = old.id;
  return null;
end $$;
revoke all on function forget_applicant() from public;
create trigger forget_applicant after delete on application
  for each row execute function forget_applicant();

delete from monitoring.equality_answer answer using monitoring.equality_profile profile
  where profile.id = answer.profile_id and profile.subject_kind = 'applicant'
    and not exists (select 1 from application where application.id = profile.subject);
delete from monitoring.equality_profile profile where subject_kind = 'applicant'
  and not exists (select 1 from application where application.id = profile.subject);
