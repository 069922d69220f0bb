-- Clerks of clinics and hospitals are bound to one of these.
select core.name_institutions('health.institution', 'clinic', 'name');

-- What the ledgers call the same row exists once.
create unique index if not exists care_once on health.care (person_id, condition_index) where closed_on is null;
create unique index if not exists follow_up_once on health.follow_up (person_id, about_index, performed_on)
  where closed_on is null;
create unique index if not exists illness_once on health.illness (person_id, illness_index, diagnosed_on)
  where closed_on is null;
create unique index if not exists contract_once on health.contract (person_id, year) where closed_on is null;
create unique index if not exists service_once on health.service (person_id, served_on, kind) where closed_on is null;
create unique index if not exists admission_once on health.admission (person_id, hospital, admitted_on)
  where closed_on is null;
create unique index if not exists institution_name_once on health.institution (name) where closed_on is null;
create unique index if not exists illness_kind_once on health.illness_kind (name, valid_from) where closed_on is null;
create unique index if not exists health_setting_once on health.rule_setting (key, valid_from) where closed_on is null;
create index if not exists care_next on health.care (next_follow_up_on) where closed_on is null;
create index if not exists illness_next on health.illness (next_follow_up_on) where closed_on is null;
create index if not exists contract_valid on health.contract (signed_on, valid_to);
create index if not exists service_contract on health.service (contract_id, served_on);
create index if not exists follow_up_day on health.follow_up (performed_on);
create index if not exists illness_cost_day on health.illness_cost (settled_on);
create index if not exists admission_day on health.admission (admitted_on);

do $$
begin
  if not exists (select from pg_constraint where conname = 'illness_cost_adds_up') then
    alter table health.illness_cost add constraint illness_cost_adds_up
      check (total = insured + illness_insured + aid + other_aid + self_paid);
    alter table health.contract add constraint contract_dates check (valid_to >= signed_on);
    alter table health.admission add constraint admission_dates check (discharged_on is null or discharged_on >= admitted_on);
  end if;
end
$$;

-- Whether a row that was closed still counts for the time it was open: not when it was a mistake or a duplicate.
create or replace function health.counts(closed_reason text) returns boolean
language sql immutable parallel safe
return closed_reason is distinct from '录入错误' and closed_reason is distinct from '与重复人员合并';

-- The value of a parameter on a day; null before its first value.
create or replace function health.setting_on(setting text, day date) returns integer
language sql stable parallel safe
return (select s.value from health.rule_setting s
  where s.key = setting and s.valid_from <= day and s.closed_on is null order by s.valid_from desc limit 1);

-- Contracts in force on a day, one a person, with the services performed under each until then.
create or replace function health.contract_on(day date)
returns table (id uuid, version int, area_path text, person_id uuid, services int, needed int)
language sql stable parallel safe
as $$
  select distinct on (c.person_id) c.id, c.version, c.area_path, c.person_id, coalesce(s.n, 0), n.needed
  from (select health.setting_on('servicesNeeded', day) as needed) n
  cross join health.contract c
  left join (select x.contract_id, count(*)::int as n from health.service x
    where x.served_on <= day and x.closed_on is null group by x.contract_id) s on s.contract_id = c.id
  where c.signed_on <= day and c.valid_to >= day and (c.closed_on is null or c.closed_on > day)
    and health.counts(c.closed_reason)
  order by c.person_id, c.valid_to desc, c.id
$$;

-- Persons with what they paid themselves since the beginning of the year, at or over the threshold; the row is the last bill.
create or replace function health.large_self_paid_on(day date)
returns table (id uuid, version int, area_path text, person_id uuid, since date)
language sql stable parallel safe
as $$
  select (array_agg(x.id order by x.settled_on desc, x.id desc))[1],
    (array_agg(x.version order by x.settled_on desc, x.id desc))[1],
    (array_agg(x.area_path order by x.settled_on desc, x.id desc))[1], x.person_id, max(x.settled_on)
  from health.illness_cost x
  where x.settled_on between date_trunc('year', day)::date and day and (x.closed_on is null or x.closed_on > day)
    and health.counts(x.closed_reason) and x.closed_reason is distinct from '已退费'
  group by x.person_id
  having sum(x.self_paid) >= health.setting_on('largeSelfPaid', day)::bigint * 100
$$;

-- Persons for whom a family-doctor contract should be signed (应签尽签): households of the anti-poverty system, elders, managed.
create or replace function health.should_sign_on(day date)
returns table (person_id uuid, person_name text, area_path text, birth_date date, household_id uuid, household_no text, address text)
language sql stable parallel safe
as $$
  select p.id, p.name, p.area_path, p.birth_date, p.household_id, p.household_no, p.address
  from residents.person_card p
  left join residents.person_profile f on f.id = p.id
  where p.state in ('living', 'away') and (f.poverty_category in ('1', '2', '3', '4')
    or p.birth_date <= day - make_interval(years => health.setting_on('focusAge', day))
    or exists (select from health.care k where k.person_id = p.id and k.closed_on is null))
$$;

-- Follow-ups to come: for each managed group and illness, with when the last one was.
create or replace function health.follow_up_due(until date)
returns table (person_id uuid, person_name text, area_path text, due_on date, last_on date, institution_name text, care_id uuid,
  illness_id uuid)
language sql stable parallel safe
as $$
  select k.person_id, k.person_name, k.area_path, k.next_follow_up_on, k.last_follow_up_on, k.institution_name, k.id, null::uuid
  from health.care k where k.closed_on is null and k.next_follow_up_on <= until
  union all
  select i.person_id, i.person_name, i.area_path, i.next_follow_up_on, i.last_follow_up_on, i.institution_name, null, i.id
  from health.illness i where i.closed_on is null and i.next_follow_up_on <= until
$$;
