-- Warnings and visits are seen by area; rules and their parameters by everybody who may read them.
select core.govern('residents.warning');
select core.govern('residents.warning_visit');
select core.govern('residents.warning_rule_off', 'open');
select core.govern('residents.rule_setting', 'open');

-- One open warning for a subject and rule; one open row a rule that is off.
create unique index if not exists warning_once on residents.warning (rule_id, household_id, coalesce(person_id, household_id))
  where closed_on is null;
create unique index if not exists warning_rule_off_once on residents.warning_rule_off (rule_id) where closed_on is null;
create unique index if not exists residents_setting_once on residents.rule_setting (key, valid_from) where closed_on is null;
create index if not exists warning_open on residents.warning (due_on) where closed_on is null;
alter table residents.warning drop constraint if exists warning_states;
alter table residents.warning add constraint warning_states check (
  state in ('open', 'true', 'false', 'ended') and (state = 'open') = (closed_on is null)
  and (state not in ('true', 'false') or reason is not null and answered_on is not null));

-- The value of a parameter on a day; null before its first value.
create or replace function residents.setting_on(setting text, day date) returns integer
language sql stable parallel safe
return (select s.value from residents.rule_setting s
  where s.key = setting and s.valid_from <= day and s.closed_on is null order by s.valid_from desc limit 1);

insert into residents.rule_setting (key, value, valid_from, document, area_path, source)
select v.key, v.value, '2021-01-01', '县生态移民局默认口径', '522324.', '{"kind":"derived","by":"初始规则"}'
from (values ('visitDays', 7), ('priorityDays', 3), ('recheckDays', 90), ('precisionFloor', 50), ('precisionSample', 10)) v (key, value)
where not exists (select from residents.rule_setting r where r.key = v.key and r.closed_on is null);
