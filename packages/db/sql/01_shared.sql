-- What every module may use of core's own tables.
grant usage on schema core to county_module, county_auditor;

select core.ensure_module_role('residents');
grant execute on function core.sync_area(uuid[], uuid[], text) to county_core, county_residents;
grant select on core.governed_table to county_module;

-- An account only meets its own keys.
alter table core.idempotency enable row level security;
alter table core.idempotency force row level security;
drop policy if exists own on core.idempotency;
create policy own on core.idempotency using (actor_id = core.actor_id());
grant select, insert, update (response) on core.idempotency to county_module;

-- Forgets answers that no client asks for again.
create or replace function core.prune_idempotency(older_than interval default interval '7 days') returns bigint
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  with gone as (delete from core.idempotency where created_at < now() - older_than returning 1) select count(*) from gone;
end;
revoke all on function core.prune_idempotency(interval) from public;
grant execute on function core.prune_idempotency(interval) to county_core;
