-- what is held about somebody names the list that each answer is from: the words of another edition are not theirs
create or replace function monitoring.all_of_subject(reader text, holder uuid) returns json language plpgsql as $$
begin
  insert into monitoring.read_log (id, subject, reader, at, fields, purpose) values (gen_random_uuid(),
    monitoring.subject(), case when reader ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      then reader::uuid else monitoring.subject() end, now(), array['everything'], 'subject access');
  return json_build_object(
    'equalityAnswers', (select coalesce(json_agg(json_build_object('characteristic', characteristic,
        'list', list_edition, 'answer', case when declined then 'prefer not to say' else category end,
        'ownWords', self_description, 'answeredOn', answered_on, 'from', valid_from,
        'until', valid_to, 'channel', channel, 'writtenDownBy', recorded_by_name)
        order by characteristic, valid_from), '[]') from monitoring.equality_answer
      where all_of_subject.holder is null or account = all_of_subject.holder),
    'exitAnswers', (select coalesce(json_agg(json_build_object('question', question,
        'answer', case when declined then 'prefer not to say' else answer end,
        'ownWords', words, 'answeredOn', answered_on) order by question), '[]')
      from monitoring.exit_answer),
    'looks', (select coalesce(json_agg(json_build_object(
        'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'fields', fields, 'purpose', purpose) order by at), '[]') from monitoring.read_log));
end $$;
