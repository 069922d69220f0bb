-- Tables about persons and households are seen by area; rules, openings and courses by everyone who may read them.
do $$
declare t text;
begin
  foreach t in array array['labour_record', 'job', 'service_card_check', 'zero_household', 'job_match',
                           'training_enrolment', 'training_attendance', 'welfare_post', 'welfare_assignment'] loop
    perform core.govern(format('employment.%I', t)::regclass);
  end loop;
  foreach t in array array['job_opening', 'training_batch', 'minimum_wage', 'working_age_rule', 'rule_setting'] loop
    perform core.govern(format('employment.%I', t)::regclass, 'open');
  end loop;
end
$$;

-- One open record a person, one current main job, one check a card and month, one open case a household.
create unique index if not exists labour_record_one_open on employment.labour_record (person_id) where closed_on is null;
create unique index if not exists job_one_main on employment.job (person_id)
  where main and ended_on is null and closed_on is null;
create unique index if not exists service_card_check_once on employment.service_card_check (person_id, month)
  where closed_on is null;
create unique index if not exists zero_household_one_open on employment.zero_household (household_id)
  where closed_on is null;
create unique index if not exists job_match_one_open on employment.job_match (person_id, opening_id)
  where closed_on is null and outcome in ('recommended', 'interview');
create unique index if not exists training_batch_no on employment.training_batch (batch_no) where closed_on is null;
create unique index if not exists training_enrolment_once on employment.training_enrolment (person_id, batch_no)
  where closed_on is null;
create unique index if not exists welfare_post_no on employment.welfare_post (post_no) where closed_on is null;
create unique index if not exists welfare_assignment_one on employment.welfare_assignment (person_id)
  where ended_on is null and closed_on is null;
create unique index if not exists minimum_wage_once on employment.minimum_wage (region_code, valid_from)
  where closed_on is null;
create unique index if not exists working_age_rule_step on employment.working_age_rule (category, born_from)
  where closed_on is null;
create unique index if not exists rule_setting_once on employment.rule_setting (key, valid_from) where closed_on is null;
create index if not exists job_held on employment.job (started_on, ended_on);
create index if not exists job_match_person on employment.job_match (area_path, recommended_on);

do $$
begin
  if not exists (select from pg_constraint where conname = 'job_dates') then
    alter table employment.job add constraint job_dates check (ended_on is null or ended_on >= started_on);
    alter table employment.welfare_assignment
      add constraint welfare_dates check (agreed_until >= started_on and (ended_on is null or ended_on >= started_on));
    alter table employment.training_batch add constraint training_batch_dates check (ends_on >= starts_on);
    alter table employment.service_card_check
      add constraint service_card_check_in_month check (to_char(checked_on, 'YYYY-MM') = month);
  end if;
end
$$;

-- Whether a row that was closed still counts for the time it was open: not when it was a mistake.
create or replace function employment.counts(closed_reason text) returns boolean
language sql immutable parallel safe
return closed_reason is distinct from '录入错误';

-- The value of a rule's parameter on a day; null before its first value.
create or replace function employment.setting_on(setting text, day date) returns integer
language sql stable parallel safe
return (select s.value from employment.rule_setting s
  where s.key = setting and s.valid_from <= day and s.closed_on is null order by s.valid_from desc limit 1);

-- The monthly minimum wage (fen) of a region on a day; null before its first value.
create or replace function employment.wage_floor(region text, day date) returns bigint
language sql stable parallel safe
return (select w.monthly_wage from employment.minimum_wage w
  where w.region_code = region and w.valid_from <= day and w.closed_on is null order by w.valid_from desc limit 1);

-- The minimum wage of every region on a day: a list joins these few rows instead of looking one up a person.
create or replace function employment.wage_floors(day date) returns table (region_code text, floor bigint)
language sql stable parallel safe
as $$ select distinct on (w.region_code) w.region_code, w.monthly_wage from employment.minimum_wage w
  where w.valid_from <= day and w.closed_on is null order by w.region_code, w.valid_from desc $$;

-- The day a person reaches statutory retirement age, by category and month of birth.
create or replace function employment.retires_on(category text, born date) returns date
language sql stable parallel safe
return (select (born + make_interval(months => w.retire_at_months))::date from employment.working_age_rule w
  where w.category = retires_on.category and w.born_from <= to_char(born, 'YYYY-MM')
    and w.born_to >= to_char(born, 'YYYY-MM') and w.closed_on is null
  order by w.born_from desc limit 1);

-- Labour records with what the registry knows of the person. The region of a resettlement site is the first segment
-- of its area path.
create or replace view employment.labourer with (security_invoker = true) as
select r.id, r.version, r.area_path, r.person_id, r.person_name, r.labour_ability, r.willing_to_work, r.willing_to_train,
  r.skills, r.status, r.status_reason, r.place, r.province, r.monthly_income, r.wanted_place, r.wanted_shift,
  r.wanted_wage, r.full_time_student, r.carer, r.woman_category, r.opened_on, r.evidence_on, r.closed_on,
  r.closed_reason, p.birth_date, p.sex, p.household_id, p.household_no, p.address, p.state,
  split_part(r.area_path, '.', 1) as region_code
from employment.labour_record r join residents.person_card p on p.id = r.person_id;

-- The last day of birth in a category of those who have reached retirement age by a day. Later-born people never retire
-- earlier, so one date a category stands for the whole table: a list needs no look-up a person.
create or replace function employment.retired_until(category text, day date) returns date
language sql stable parallel safe
return (
  select max(least(c.cutoff, c.last_birth)) from (
    select (w.born_from || '-01')::date as first_birth,
      ((w.born_to || '-01')::date + interval '1 month - 1 day')::date as last_birth,
      case when day = (date_trunc('month', day::timestamp) + interval '1 month - 1 day')::date
        then (m.first_day + interval '1 month - 1 day')::date
        else least(m.first_day + (extract(day from day)::int - 1), (m.first_day + interval '1 month - 1 day')::date)
      end as cutoff
    from employment.working_age_rule w
    cross join lateral (
      select (date_trunc('month', day::timestamp) - make_interval(months => w.retire_at_months))::date as first_day) m
    where w.category = retired_until.category and w.closed_on is null) c
  where c.cutoff >= c.first_birth);

-- The values of a day that decide who counts as a labourer: one row, computed once a statement (see labour_on).
create or replace function employment.labour_rules(day date)
returns table (from_age int, unknown_counts boolean, woman_cadre boolean, man_until date, worker_until date, cadre_until date)
language sql stable parallel safe rows 1 set jit = off
as $$
  select employment.setting_on('workFromAge', day), employment.setting_on('unknownAbilityCounts', day) = 1,
    employment.setting_on('womanIsCadre', day) = 1, employment.retired_until('man', day),
    employment.retired_until('womanWorker', day), employment.retired_until('womanCadre', day)
$$;

-- The open records of a day with the rules applied: one row a person. Ability and wishes are those on record now;
-- jobs count by their own dates, so that past days come out right. Merged into the statement that asks: a few persons
-- are looked up by key.
create or replace function employment.labourers_on(day date)
returns table (id uuid, version int, area_path text, person_id uuid, household_id uuid, labour boolean, card boolean,
  willing boolean, employed boolean, carer boolean, willing_to_train boolean, skilled boolean, opened_on date,
  region_code text)
language sql stable parallel safe
as $$
  select l.id, l.version, l.area_path, l.person_id, l.household_id,
    coalesce((l.labour_ability in ('ordinary', 'skilled', 'weak') or (s.unknown_counts and l.labour_ability = 'unknown'))
      and a.of_age, false),
    coalesce(l.labour_ability not in ('none', 'lost') and a.of_age, false),
    l.willing_to_work,
    exists (select from employment.job j where j.person_id = l.person_id
      and j.started_on <= day and (j.ended_on is null or j.ended_on >= day) and employment.counts(j.closed_reason)),
    l.carer, l.willing_to_train, cardinality(l.skills) > 0, l.opened_on, l.region_code
  from (select * from employment.labour_rules(day) offset 0) s cross join employment.labourer l
  cross join lateral (select not l.full_time_student and day >= (l.birth_date + make_interval(years => s.from_age))::date
    and l.birth_date > case when l.sex is distinct from '2' then s.man_until
      when coalesce(l.woman_category = 'womanCadre', s.woman_cadre) then s.cadre_until else s.worker_until end as of_age) a
  where l.opened_on <= day and (l.closed_on is null or l.closed_on > day) and employment.counts(l.closed_reason)
$$;

-- The same, computed once as a whole: the setting keeps it from being merged into a statement that joins it.
create or replace function employment.labour_on(day date)
returns table (id uuid, version int, area_path text, person_id uuid, household_id uuid, labour boolean, card boolean,
  willing boolean, employed boolean, carer boolean, willing_to_train boolean, skilled boolean, opened_on date,
  region_code text)
language sql stable parallel safe rows 20000 set jit = off
as $$ select * from employment.labourers_on(day) $$;

-- The service cards of a day: everybody of working age who is able to work or not yet checked, and no student.
create or replace function employment.card_on(day date) returns table (id uuid)
language sql stable parallel safe
as $$ select l.id from employment.labour_on(day) l where l.card $$;

-- Households with at least one labourer on a day: how many count, how many are willing, and whether anybody works,
-- labourer or not.
create or replace function employment.household_employment(day date)
returns table (household_id uuid, area_path text, labourers int, willing int, employed int, zero boolean)
language sql stable parallel safe rows 6000 set jit = off
as $$
  select h.household_id, h.area_path, h.labourers, h.willing, h.employed,
    h.employed = 0 and h.labourers > 0
      and (h.willing > 0 or coalesce(employment.setting_on('zeroNeedsWilling', day), 1) = 0)
  from (
    select p.household_id, min(p.area_path) as area_path,
      count(*) filter (where l.labour and not l.carer)::int as labourers,
      count(*) filter (where l.labour and not l.carer and l.willing)::int as willing,
      count(*) filter (where p.id in (select j.person_id from employment.job j
        where j.started_on <= day and (j.ended_on is null or j.ended_on >= day) and employment.counts(j.closed_reason))
      )::int as employed
    from residents.person_card p left join employment.labour_on(day) l on l.person_id = p.id
    where p.household_id is not null and p.state in ('living', 'away')
    group by p.household_id
  ) h
  where h.labourers > 0
$$;

-- The same for some households, through their members: what a single change has to judge anew.
create or replace function employment.household_employment_of(day date, households uuid[])
returns table (household_id uuid, area_path text, labourers int, willing int, employed int, zero boolean)
language sql stable parallel safe rows 10 set jit = off
as $$
  with s as materialized (select * from employment.labour_rules(day)),
  member as materialized (
    select p.household_id, p.area_path, p.birth_date, p.sex, p.id,
      exists (select from employment.job j where j.person_id = p.id and j.started_on <= day
        and (j.ended_on is null or j.ended_on >= day) and employment.counts(j.closed_reason)) as employed
    from residents.person_card p where p.household_id = any (households) and p.state in ('living', 'away'))
  select h.household_id, h.area_path, h.labourers, h.willing, h.employed,
    h.employed = 0 and h.labourers > 0
      and (h.willing > 0 or coalesce(employment.setting_on('zeroNeedsWilling', day), 1) = 0)
  from (
    select m.household_id, min(m.area_path) as area_path, (count(*) filter (where r.labour))::int as labourers,
      (count(*) filter (where r.labour and r.willing_to_work))::int as willing, (count(*) filter (where m.employed))::int as employed
    from s cross join member m
    left join lateral (
      select r.willing_to_work,
        not r.carer and not r.full_time_student
          and (r.labour_ability in ('ordinary', 'skilled', 'weak') or (s.unknown_counts and r.labour_ability = 'unknown'))
          and day >= (m.birth_date + make_interval(years => s.from_age))::date
          and m.birth_date > case when m.sex is distinct from '2' then s.man_until
            when coalesce(r.woman_category = 'womanCadre', s.woman_cadre) then s.cadre_until else s.worker_until end as labour
      from employment.labour_record r
      where r.person_id = m.id and r.opened_on <= day and (r.closed_on is null or r.closed_on > day)
        and employment.counts(r.closed_reason) limit 1) r on true
    group by m.household_id
  ) h
  where h.labourers > 0
$$;

-- What other modules may know: who works, without where and for how much.
create or replace view employment.employed_person as
select j.person_id, j.area_path, j.started_on, j.ended_on from employment.job j where employment.counts(j.closed_reason);
select core.publish('employment.employed_person'::regclass);

do $$
begin
  execute 'grant select on employment.labourer to county_employment';
end
$$;
