-- The registry: policies, dated constraints, search functions and what other modules may read.
do $$
declare t text;
begin
  foreach t in array array['building', 'room', 'room_grid', 'grid_holder', 'household', 'person', 'membership',
                           'life_event', 'duplicate_candidate', 'person_merge'] loop
    perform core.govern(format('residents.%I', t)::regclass, 'area', 'open');
  end loop;
end
$$;

-- Prefix search and the order of names are by byte, whatever the database's own collation is.
do $$
declare c record;
begin
  for c in
    select a.attrelid::regclass as tab, a.attname from pg_attribute a
    where (a.attrelid, a.attname) in (
        ('residents.person'::regclass, 'name_pinyin'), ('residents.person'::regclass, 'initials'),
        ('residents.person'::regclass, 'temp_number'),
        ('residents.household'::regclass, 'head_pinyin'), ('residents.household'::regclass, 'no'),
        ('residents.room'::regclass, 'grid_path'), ('residents.room_grid'::regclass, 'grid_path'),
        ('residents.grid_holder'::regclass, 'grid_path'))
      and a.attcollation <> 'pg_catalog."C"'::regcollation
  loop
    execute format('alter table %s alter column %I type text collate "C"', c.tab, c.attname);
  end loop;
end
$$;

-- One household, one grid, one holder on any date. Days are half-open: from (included) to (excluded).
do $$
begin
  if not exists (select from pg_constraint where conname = 'membership_one_household') then
    alter table residents.membership
      add constraint membership_dates check (valid_to is null or valid_to >= valid_from),
      add constraint membership_one_household exclude using gist
        (person_id with =, daterange(valid_from, valid_to) with &&);
    alter table residents.room_grid
      add constraint room_grid_dates check (valid_to is null or valid_to >= valid_from),
      add constraint room_grid_one exclude using gist (room_id with =, daterange(valid_from, valid_to) with &&);
    alter table residents.grid_holder
      add constraint grid_holder_dates check (valid_to is null or valid_to >= valid_from),
      add constraint grid_holder_one exclude using gist (grid_path with =, daterange(valid_from, valid_to) with &&);
    alter table residents.person
      add constraint person_state check (state in ('living', 'away', 'deceased', 'movedAway', 'merged')),
      add constraint person_sealed_pairs check ((id_number_sealed is null) = (id_tail_index is null));
    alter table residents.household add constraint household_state check (state in ('open', 'closed'));
    alter table residents.duplicate_candidate
      add constraint duplicate_ordered check (first_id < second_id),
      add constraint duplicate_state check (state in ('open', 'dismissed', 'merged'));
  end if;
end
$$;

-- Pairs of neighbouring characters and the characters themselves: what the search column of a text holds.
create or replace function residents.grams(value text) returns text[]
language sql immutable parallel safe
return (
  select coalesce(array_agg(distinct gram), '{}')
  from generate_series(1, length(value)) i
  cross join lateral (values (substr(value, i, 1)), (case when i < length(value) then substr(value, i, 2) end)) g (gram)
  where gram is not null
);

-- Pairs of neighbouring characters of a question; a single character stands for itself.
create or replace function residents.question_grams(value text) returns text[]
language sql immutable parallel safe
return case when length(value) < 2 then array[value] else (
  select array_agg(distinct substr(value, i, 2)) from generate_series(1, length(value) - 1) i
) end;

-- Persons found by what is written in the clear: name, pinyin, initials, household number, room. Numbers are sealed:
-- a search by number compares blind indexes and is the registry's own verb.
create or replace function residents.matching_persons(search text) returns setof uuid
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  q text := lower(regexp_replace(search, '\s', '', 'g'));
begin
  if q = '' then
    return;
  elsif q ~ '^[a-z]+$' then
    return query select id from residents.person where name_pinyin >= q and name_pinyin < q || '{'
      union select id from residents.person where initials >= q and initials < q || '{';
  elsif q ~ '[0-9]' then
    return query select p.id from residents.person p where p.household_id in (
      select h.id from residents.household h
      where h.search @> residents.question_grams(q) and (strpos(lower(h.no), q) > 0 or strpos(lower(h.room_label), q) > 0));
  else
    return query select id from residents.person
      where person.search @> residents.question_grams(q) and strpos(lower(name), q) > 0;
  end if;
end
$$;

-- An import that is undone takes what it made for a row along: memberships of a person, grids of a room. A row of them
-- that was changed since stays, and so keeps the row itself.
create or replace function residents.take_along() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  batch text := current_setting('app.undo_import', true);
begin
  if coalesce(batch, '') = '' then
    return old;
  elsif tg_table_name = 'person' then
    delete from residents.membership where person_id = old.id and version = 1 and source ->> 'batch' = batch;
  elsif tg_table_name = 'room' then
    delete from residents.room_grid where room_id = old.id and version = 1 and source ->> 'batch' = batch;
  end if;
  return old;
end
$$;
create or replace trigger along before delete on residents.person
  for each row execute function residents.take_along();
create or replace trigger along before delete on residents.room
  for each row execute function residents.take_along();

-- Rows that others hold on to are not removed when an import is undone.
create or replace function residents.refuse_referred() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  each_table record;
  found boolean;
  col text := tg_argv[0];
begin
  for each_table in
    select g.schema_name, g.table_name from core.governed_table g
    where case col when 'person_id' then g.has_person else g.has_household end
      and not (g.schema_name = 'residents' and g.table_name = tg_table_name)
  loop
    execute format('select exists (select from %I.%I where %I = $1)', each_table.schema_name, each_table.table_name, col)
      into found using old.id;
    if found then
      raise exception '%.% refers to the row', each_table.schema_name, each_table.table_name
        using errcode = 'foreign_key_violation';
    end if;
  end loop;
  return old;
end
$$;
create or replace trigger referred before delete on residents.person
  for each row execute function residents.refuse_referred('person_id');
create or replace trigger referred before delete on residents.household
  for each row execute function residents.refuse_referred('household_id');

-- What other modules may read.
create or replace view residents.person_card as
select p.id, p.name, p.name_pinyin, p.sex, p.birth_date, p.household_id, p.household_no, p.site_id, p.area_path,
  p.id_number_sealed, p.address, p.state
from residents.person p;

create or replace view residents.household_card as
select h.id, h.no as household_no, h.head_name, h.size, h.site_id, h.room_label, h.address, h.area_path, h.moved_in_on,
  h.state
from residents.household h;

-- For the departments' own rules: schooling, party, health and welfare ask for these.
create or replace view residents.person_profile as
select p.id, p.area_path, p.state, p.state_on, p.relation_to_head, p.ethnicity, p.education, p.political, p.marital,
  p.hukou_status, p.disability_category, p.disability_grade, p.origin_township, p.poverty_category
from residents.person p;

create or replace view residents.household_profile as
select h.id, h.area_path, h.head_person_id, h.room_id, h.origin_township, h.origin_village, h.whole_village,
  h.contracted_mu, h.forest_mu, h.homestead_m2, h.poverty_category
from residents.household h;

create or replace view residents.membership_card as
select m.person_id, m.household_id, m.relation, m.valid_from, m.valid_to, m.reason_in, m.reason_out, m.area_path
from residents.membership m;

create or replace view residents.room_card as
select r.id, r.building_id, b.no as building_no, b.site_id, b.site_name, r.label, r.floor, r.area_m2, r.grid_path,
  r.area_path
from residents.room r join residents.building b on b.id = r.building_id;

create or replace view residents.grid_holder_card as
select g.grid_path, g.officer_id, g.holder_name, g.valid_from, g.valid_to, g.area_path from residents.grid_holder g;

do $$
declare v text;
begin
  foreach v in array array['person_card', 'household_card', 'person_profile', 'household_profile', 'membership_card',
                           'room_card', 'grid_holder_card'] loop
    perform core.publish(format('residents.%I', v)::regclass);
  end loop;
end
$$;
alter function residents.matching_persons(text) security definer;
alter function residents.matching_persons(text) owner to county_residents_published;

-- Numbers are unique in the whole county; an import must know of those that its officer cannot see, and no more.
create or replace function residents.numbers_elsewhere(indexes bytea[]) returns setof bytea
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select p.id_number_index from residents.person p
  where p.id_number_index = any (indexes)
    and not (p.area_path >= current_setting('app.area_from', true) and p.area_path < current_setting('app.area_to', true));
end;
create or replace function residents.household_numbers_elsewhere(numbers text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select h.no from residents.household h
  where h.no = any (numbers)
    and not (h.area_path >= current_setting('app.area_from', true) and h.area_path < current_setting('app.area_to', true));
end;
-- Temporary numbers that begin so (T, county, birth date), wherever they are.
create or replace function residents.temp_numbers_taken(prefixes text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select p.temp_number from unnest(prefixes) x (prefix)
  join residents.person p on p.temp_number >= x.prefix and p.temp_number < x.prefix || ':';
end;
revoke all on function residents.numbers_elsewhere(bytea[]), residents.household_numbers_elsewhere(text[]),
  residents.temp_numbers_taken(text[]) from public;
grant execute on function residents.numbers_elsewhere(bytea[]), residents.household_numbers_elsewhere(text[]),
  residents.temp_numbers_taken(text[]) to county_residents;

-- Household numbers that nobody gave are given from here.
create sequence if not exists residents.household_number;
grant usage on sequence residents.household_number to county_residents;
