-- What the ledgers call the same row exists once.
create unique index if not exists dispute_once on governance.dispute (area_path, title, found_on) where closed_on is null;
create index if not exists dispute_step_of on governance.dispute_step (dispute_id, "on");
create index if not exists dispute_open on governance.dispute (due_on) where closed_on is null and outcome is null;
create unique index if not exists service_item_once on governance.service_item (name) where closed_on is null;
create unique index if not exists service_case_no on governance.service_case (case_no) where case_no is not null;
create index if not exists service_case_department on governance.service_case (department, state) where closed_on is null;
create index if not exists paper_good on governance.paper (person_id, name, good_until) where closed_on is null;
create unique index if not exists registration_one_open on governance.registration (person_id) where closed_on is null;
create unique index if not exists residence_permit_one_open on governance.residence_permit (person_id) where closed_on is null;
create unique index if not exists residence_permit_number on governance.residence_permit (number) where closed_on is null;
create index if not exists residence_permit_due on governance.residence_permit (due_on) where closed_on is null;
create index if not exists household_visit_of on governance.household_visit (household_id, visited_on desc);
create index if not exists household_visit_day on governance.household_visit (visited_on);
create index if not exists registration_move_done on governance.registration_move (done_on);
create unique index if not exists police_post_once on governance.police_post (name) where closed_on is null;
create unique index if not exists list_item_once on governance.list_item (list, name) where closed_on is null;
create unique index if not exists device_once on governance.device (area_path, place, kind) where closed_on is null;
create unique index if not exists special_person_one_open on governance.special_person (person_id) where closed_on is null;
create unique index if not exists governance_setting_once on governance.rule_setting (key, valid_from) where closed_on is null;
create sequence if not exists governance.case_no;
grant usage on sequence governance.case_no to county_governance;

do $$
begin
  if not exists (select from pg_constraint where conname = 'building_head_one') then
    -- One head of a kind for a building on any date.
    alter table governance.building_head add constraint building_head_one exclude using gist
      (area_path with =, building with =, role with =, daterange(valid_from, coalesce(valid_to, closed_on), '[)') with &&)
      where (closed_reason is distinct from '录入错误');
    alter table governance.building_head
      add constraint building_head_dates check (valid_to is null or valid_to >= valid_from);
    alter table governance.dispute
      add constraint dispute_outcome check ((outcome is null) = (outcome_on is null)
        and (outcome_on is null or outcome_on >= found_on));
    alter table governance.registration_move
      add constraint registration_move_trips check (trips <= 1 or trip_reason is not null);
    alter table governance.service_case
      add constraint service_case_trips check (trips <= 1 or trip_reason is not null);
  end if;
end
$$;

-- Whether a row that was closed still counts for the time it was open: not when it was a mistake or a duplicate.
create or replace function governance.counts(closed_reason text) returns boolean
language sql immutable parallel safe
return closed_reason is distinct from '录入错误' and closed_reason is distinct from '与重复人员合并'
  and closed_reason is distinct from '与其他纠纷合并';

-- The value of a parameter on a day; null before its first value.
create or replace function governance.setting_on(setting text, day date) returns integer
language sql stable parallel safe
return (select s.value from governance.rule_setting s
  where s.key = setting and s.valid_from <= day and s.closed_on is null order by s.valid_from desc limit 1);

-- How every resident stands on a day: registered here, with a permit in force, with one that is late, or neither.
create or replace function governance.registration_on(day date)
returns table (person_id uuid, person_name text, area_path text, state text)
language sql stable parallel safe
as $$
  select p.id, p.name, p.area_path,
    case when f.hukou_status = '1' then 'moved'
      when r.due_on is null then 'neither'
      when day > r.due_on + coalesce(governance.setting_on('permitGraceDays', day), 0) then 'lapsed'
      else 'permit' end
  from residents.person_card p
  join residents.person_profile f on f.id = p.id
  left join governance.residence_permit r on r.person_id = p.id and r.closed_on is null and r.issued_on <= day
  where p.state in ('living', 'away')
$$;

-- Households with the day on which their next visit is due; null: never visited.
create or replace function governance.visit_due_on(day date)
returns table (household_id uuid, household_no text, head_name text, address text, area_path text, key boolean,
  last_visit_on date, last_need text, due_on date)
language sql stable parallel safe
as $$
  select h.id, h.household_no, h.head_name, h.address, h.area_path, k.key, v.visited_on, v.need,
    least(v.follow_up_by, v.visited_on + case when k.key then governance.setting_on('visitKeyDays', day)
      else governance.setting_on('visitDays', day) end)
  from residents.household_card h
  join residents.household_profile f on f.id = h.id
  left join lateral (select x.visited_on, x.need, x.follow_up_by, x.result from governance.household_visit x
    where x.household_id = h.id and x.closed_on is null and x.result <> 'absent' and x.visited_on <= day
    order by x.visited_on desc, x.id desc limit 1) v on true
  cross join lateral (select coalesce(f.poverty_category in ('2', '3', '4'), false) or coalesce(v.result = 'need', false) as key) k
  where h.state = 'open'
$$;
