-- What the ledgers call the same row exists once.
create unique index if not exists room_use_room_once on housing.room_use (room_id) where closed_on is null;
create index if not exists room_use_state on housing.room_use (state) where closed_on is null;
create index if not exists room_use_occupant on housing.room_use (occupant_id) where closed_on is null;
create unique index if not exists help_one_open on housing.help (household_id, kind) where closed_on is null;
create unique index if not exists help_dwelling_once on housing.help (dwelling_id) where closed_on is null;
create unique index if not exists help_waiting_once on housing.help (kind, waiting_no) where closed_on is null and stage = 'waiting';
create index if not exists help_stage on housing.help (stage, kind) where closed_on is null;
create index if not exists step_record_case on housing.step_record (help_id, taken_on);
create unique index if not exists payment_once on housing.payment (household_id, month) where closed_on is null;
create index if not exists payment_day on housing.payment (paid_on);
create index if not exists payment_help on housing.payment (help_id);
create unique index if not exists dwelling_once on housing.dwelling (name) where closed_on is null;
create unique index if not exists stock_project_once on housing.stock_project (name) where closed_on is null;
create unique index if not exists certificate_once on housing.certificate (household_id, room_label) where closed_on is null;
create unique index if not exists certificate_unit_once on housing.certificate (unit_no) where closed_on is null;
create unique index if not exists certificate_number_once on housing.certificate (certificate_no) where closed_on is null;
create index if not exists certificate_stage on housing.certificate (stage) where closed_on is null;
create unique index if not exists holder_once on housing.holder (person_id, room_label) where closed_on is null;
create index if not exists holder_certificate on housing.holder (certificate_id);
create unique index if not exists home_insurance_once on housing.home_insurance (policy_no, household_id) where closed_on is null;
create unique index if not exists job_insurance_once on housing.job_insurance (policy_no, person_id) where closed_on is null;
create unique index if not exists claim_once on housing.claim (policy_no, happened_on, household_id) where closed_on is null;
create unique index if not exists housing_setting_once on housing.rule_setting (key, valid_from) where closed_on is null;

-- Whether a row that was closed still counts for the time it was open: not when it was a mistake, nor money paid back.
create or replace function housing.counts(closed_reason text) returns boolean
language sql immutable parallel safe
return closed_reason is distinct from '录入错误' and closed_reason is distinct from '已追回'
  and closed_reason is distinct from '与重复人员合并';

-- The whole months that a help takes: from the month in which it begins to the one in which it ends.
create or replace function housing.months(first date, last date) returns daterange
language sql immutable parallel safe
return daterange(make_date(extract(year from first)::int, extract(month from first)::int, 1),
  (make_date(extract(year from last)::int, extract(month from last)::int, 1) + interval '1 month')::date);

do $$
begin
  if not exists (select from pg_constraint where conname = 'help_no_double_benefit') then
    alter table housing.help
      add constraint help_dates check (ended_on is null or starts_on is not null and ended_on >= starts_on),
      add constraint help_in_force check (stage <> 'inForce' or starts_on is not null and ended_on is null),
      -- No household holds a public rental and a subsidy in one month, nor either of them twice.
      add constraint help_no_double_benefit exclude using gist
        (household_id with =, housing.months(starts_on, ended_on) with &&)
        where (kind in ('publicRental', 'subsidy') and starts_on is not null and housing.counts(closed_reason));
    alter table housing.home_insurance add constraint home_insurance_dates check (ends_on >= starts_on);
    alter table housing.job_insurance add constraint job_insurance_dates check (ends_on >= starts_on);
    alter table housing.certificate add constraint certificate_issued
      check (stage <> 'issued' or issued_on is not null and certificate_no is not null);
  end if;
end
$$;

-- A month is paid only while the household's subsidy runs; and a subsidy does not end before what was paid.
create or replace function housing.payment_within_help() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not housing.counts(new.closed_reason) then
    return new;
  end if;
  if not exists (select from housing.help h
      where h.household_id = new.household_id and h.kind = 'subsidy' and h.starts_on is not null
        and housing.counts(h.closed_reason) and (new.month || '-01')::date <@ housing.months(h.starts_on, h.ended_on)) then
    raise exception 'no subsidy runs in the month' using errcode = 'check_violation', constraint = 'payment_within_help';
  end if;
  return new;
end
$$;
create or replace trigger within_help before insert or update on housing.payment
  for each row execute function housing.payment_within_help();
create or replace function housing.help_covers_payments() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.kind = 'subsidy' and exists (select from housing.payment p
      where p.help_id = new.id and housing.counts(p.closed_reason)
        and not (p.month || '-01')::date <@ housing.months(new.starts_on, new.ended_on)) then
    raise exception 'a month outside was paid' using errcode = 'check_violation', constraint = 'help_covers_payments';
  end if;
  return new;
end
$$;
create or replace trigger covers_payments before update of starts_on, ended_on, kind on housing.help
  for each row execute function housing.help_covers_payments();

-- The value of a parameter on a day; null before its first value.
create or replace function housing.setting_on(setting text, day date) returns integer
language sql stable parallel safe
return (select s.value from housing.rule_setting s
  where s.key = setting and s.valid_from <= day and s.closed_on is null order by s.valid_from desc limit 1);

-- The next number on a kind's waiting list, whoever asks: the list is one for the whole county.
create or replace function housing.next_waiting_no(of_kind text) returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  select pg_advisory_xact_lock(hashtext('housing.waiting.' || of_kind));
  select coalesce(max(h.waiting_no), 0) + 1 from housing.help h where h.kind = of_kind;
end;
-- Place on the waiting list of each that waits: the lowest number first.
create or replace function housing.waiting_positions(of_kind text) returns table (id uuid, place integer)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select h.id, (row_number() over (order by h.waiting_no nulls last, h.waiting_since, h.id))::int
  from housing.help h where h.kind = of_kind and h.stage = 'waiting' and h.closed_on is null;
end;

-- Rooms of the registry with those who live in them now.
create or replace function housing.rooms_now()
returns table (room_id uuid, area_path text, label text, site_name text, building_no text, area_m2 float8, households int,
  members int, occupant_id uuid, occupant text, moved_in_on date)
language sql stable
as $$
  select r.id, r.area_path, r.label, r.site_name, r.building_no, r.area_m2::float8, coalesce(x.households, 0),
    coalesce(x.members, 0), x.occupant_id, x.occupant, x.moved_in_on
  from residents.room_card r
  left join (select p.room_id, count(*)::int as households, sum(c.size)::int as members,
      (array_agg(c.id order by c.household_no))[1] as occupant_id,
      left(string_agg(c.head_name || ' ' || c.household_no, '、' order by c.household_no), 100) as occupant,
      min(c.moved_in_on) as moved_in_on
    from residents.household_profile p join residents.household_card c on c.id = p.id
    where c.state = 'open' and p.room_id is not null group by p.room_id) x on x.room_id = r.id
$$;

-- How a room is used; the same rule as roomStateOf in packages/housing.
create or replace function housing.room_state(area_m2 float8, households int, members int, crowded_below int) returns text
language sql immutable parallel safe
return case when households = 0 then 'vacant' when members = 0 then 'fit' when area_m2 is null then 'unknown'
  when round((area_m2 / members)::numeric, 2) < crowded_below then 'crowded' else 'fit' end;

-- What other modules may know: who holds which housing help.
create or replace view housing.help_card as
select h.household_id, h.area_path, h.kind, h.starts_on, h.ended_on from housing.help h
where h.starts_on is not null and housing.counts(h.closed_reason);
select core.publish('housing.help_card'::regclass);
