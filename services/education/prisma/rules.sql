-- Officers of a school are bound to it by their post.
select core.name_institutions('education.school', 'school', 'name');

-- What the ledgers call the same row exists once.
create unique index if not exists schooling_one_open on education.schooling (person_id) where closed_on is null;
create unique index if not exists absence_one_open on education.absence (person_id) where closed_on is null;
create index if not exists absence_visit_case on education.absence_visit (case_id, visited_on);
create unique index if not exists transfer_one_open on education.transfer (person_id) where closed_on is null;
create unique index if not exists support_once on education.support (person_id, kind, school_year, term)
  where closed_on is null;
create unique index if not exists school_name_once on education.school (name) where closed_on is null;
create unique index if not exists school_place_once on education.school_place (school_name, school_year, grade)
  where closed_on is null;
create unique index if not exists staff_post_once on education.staff_post (school_name, post, valid_from)
  where closed_on is null;
create unique index if not exists quality_once on education.quality
  (school_year, stage, measure, (coalesce(school_name, ''))) where closed_on is null;
create unique index if not exists education_setting_once on education.rule_setting (key, valid_from)
  where closed_on is null;
create index if not exists schooling_since on education.schooling (since, closed_on);
create index if not exists schooling_school on education.schooling (school_name) where closed_on is null;
create index if not exists support_paid on education.support (paid_on);
create index if not exists absence_visit_day on education.absence_visit (visited_on);
create index if not exists teacher_training_teacher on education.teacher_training (teacher_id, started_on);

do $$
begin
  if not exists (select from pg_constraint where conname = 'schooling_states') then
    alter table education.schooling
      add constraint schooling_states check (
        (state <> 'enrolled' or school_name is not null and grade is not null)
        and (state not in ('postponed', 'notInSchool') or reason is not null));
    alter table education.teacher_training
      add constraint teacher_training_dates check (ended_on is null or ended_on >= started_on);
  end if;
end
$$;

-- Whether a row that was closed still counts for the time it was open: not when it was a mistake or a duplicate.
create or replace function education.counts(closed_reason text) returns boolean
language sql immutable parallel safe
return closed_reason is distinct from '录入错误' and closed_reason is distinct from '与重复人员合并';

-- The value of a parameter on a day; null before its first value.
create or replace function education.setting_on(setting text, day date) returns integer
language sql stable parallel safe
return (select s.value from education.rule_setting s
  where s.key = setting and s.valid_from <= day and s.closed_on is null order by s.valid_from desc limit 1);

-- The rules of a day in one row: the school year it lies in, its first day and entry cutoff, and the ages.
create or replace function education.rules_on(day date)
returns table (school_year int, year_start date, cutoff date, from_age int, to_age int, kindergarten_age int, primary_age int,
  compulsory_to int, postponed_counts boolean, odd_below int, odd_above int, training_hours int)
language sql stable parallel safe
as $$
  select y.school_year, make_date(y.school_year, v.start / 100, v.start % 100),
    make_date(y.school_year, v.cutoff / 100, v.cutoff % 100), v.from_age, v.to_age, v.kindergarten_age, v.primary_age,
    v.compulsory_to, v.postponed_counts, v.odd_below, v.odd_above, v.training_hours
  from (select education.setting_on('yearStart', day) as start, education.setting_on('cutoff', day) as cutoff,
      education.setting_on('recordFromAge', day) as from_age, education.setting_on('recordToAge', day) as to_age,
      education.setting_on('kindergartenAge', day) as kindergarten_age, education.setting_on('primaryAge', day) as primary_age,
      education.setting_on('compulsoryToAge', day) as compulsory_to,
      coalesce(education.setting_on('postponedCounts', day), 1) = 1 as postponed_counts,
      education.setting_on('primaryOddBelow', day) as odd_below, education.setting_on('primaryOddAbove', day) as odd_above,
      education.setting_on('trainingHours', day) as training_hours) v
  cross join lateral (select extract(year from day)::int
    - case when to_char(day, 'MMDD')::int < v.start then 1 else 0 end as school_year) y
$$;

-- The children of a day with the rules applied: one row a child. A row replaced by a later one still counts on its last day.
create or replace function education.child_on(day date)
returns table (id uuid, version int, area_path text, person_id uuid, person_name text, birth_date date, age int, state text,
  stage text, grade text, school_name text, school_id uuid, since date, reason text, until date, compulsory boolean)
language sql stable parallel safe
as $$
  with r as materialized (select * from education.rules_on(day))
  select s.id, s.version, s.area_path, s.person_id, s.person_name, p.birth_date,
    extract(year from age(day, p.birth_date))::int, s.state, s.stage, s.grade, s.school_name, s.school_id, s.since, s.reason,
    s.until,
    (p.birth_date + make_interval(years => r.primary_age))::date <= r.cutoff
      and day < (p.birth_date + make_interval(years => r.compulsory_to))::date
  from r cross join education.schooling s join residents.person_card p on p.id = s.person_id
  where p.birth_date is not null and s.since <= day
    and (s.closed_on is null or s.closed_on > day or s.closed_on = day and s.closed_reason = 'superseded')
    and education.counts(s.closed_reason)
$$;

-- What other modules may know: who goes to school, at which stage, from when to when.
create or replace view education.enrolled_person as
select s.person_id, s.area_path, s.stage, s.since, s.closed_on from education.schooling s
where s.state = 'enrolled' and education.counts(s.closed_reason);
select core.publish('education.enrolled_person'::regclass);

-- Children of the registry at a school and grade, whoever asks: a place is taken also by a child of another street.
create or replace function education.pupils_in(school text, in_grade text) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*)::int from education.schooling s
  where s.closed_on is null and s.state = 'enrolled' and s.school_name = school and s.grade = in_grade;
end;
