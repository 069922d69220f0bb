-- Facts and reasons are written by the module they belong to, each under its own role; history is kept like a ledger's.
do $$
declare t text;
begin
  foreach t in array array['fact', 'entitlement_note'] loop
    perform core.govern(format('core.%I', t)::regclass);
    execute format('drop policy if exists area on core.%I', t);
    execute format('drop policy if exists own on core.%I', t);
    execute format(
      'create policy own on core.%I using (current_user = ''county_'' || module
         and area_path >= current_setting(''app.area_from'', true) and area_path < current_setting(''app.area_to'', true))', t);
    execute format('grant select, insert, update on core.%I to county_module', t);
  end loop;
end $$;
alter table core.fact drop constraint if exists fact_subject;
alter table core.fact add constraint fact_subject
  check (subject_id = coalesce(person_id, household_id) and starts_with(fact_id, module || '.'));
alter table core.fact drop constraint if exists fact_days;
alter table core.fact add constraint fact_days check (until is null or until >= stated_on);
create unique index if not exists fact_once on core.fact (fact_id, subject_id) where until is null;
create unique index if not exists entitlement_note_once on core.entitlement_note (entitlement_id, subject_id)
  where closed_on is null;

alter table core.fact_refresh enable row level security;
alter table core.fact_refresh force row level security;
drop policy if exists own on core.fact_refresh;
create policy own on core.fact_refresh using (current_user = 'county_' || module);
grant select, insert, update on core.fact_refresh to county_module;

-- What every module may read of the others' facts, in the reader's own area.
drop policy if exists published on core.fact;
create policy published on core.fact for select to county_core_published using (
  area_path >= current_setting('app.area_from', true) and area_path < current_setting('app.area_to', true));
create or replace view core.fact_card as
select f.id, f.module, f.fact_id, f.subject_id, f.person_id, f.household_id, f.area_path, f.since, f.stated_on, f.until,
  f.detail
from core.fact f;
select core.publish('core.fact_card'::regclass);
