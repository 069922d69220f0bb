-- ==== packages/db/sql/preamble/01_extensions.sql

-- Extensions live in public, where nobody but the owner may create anything.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create extension if not exists btree_gin;

-- Row-level security only lets leakproof functions run before the policy, so without this no GIN index on an
-- array is used. Both only compare elements and never show a value in an error. Needs a superuser.
do $$
begin
  alter function pg_catalog.arraycontains(anyarray, anyarray) leakproof;
  alter function pg_catalog.arrayoverlap(anyarray, anyarray) leakproof;
exception when insufficient_privilege then
  raise notice 'array search stays slow under row-level security: marking functions leakproof needs a superuser';
end
$$;

-- ==== packages/db/sql/preamble/02_roles.sql

create schema if not exists core;

-- Creates a role unless it is there: roles belong to the whole server, and databases may be migrated side by side.
create or replace function core.ensure_role(name text, options text default 'nologin') returns void
language plpgsql as $$
begin
  if name !~ '^county_[a-z][a-z0-9_]*$' then
    raise exception 'not a role of the county: %', name;
  end if;
  if not exists (select from pg_roles where rolname = name) then
    execute format('create role %I %s', name, options);
  end if;
exception when duplicate_object or unique_violation then
  null;
end
$$;

create or replace function core.ensure_membership(member text, of_role text, options text) returns void
language plpgsql as $$
begin
  if not exists (
    select from pg_auth_members
    where roleid = of_role::regrole and pg_auth_members.member = ensure_membership.member::regrole
  ) then
    execute format('grant %I to %I with %s', of_role, member, options);
  end if;
exception when duplicate_object or unique_violation or internal_error then
  null;
end
$$;

-- county_app logs in and may do nothing but take a module's role inside a transaction.
-- county_module holds what every module may do. county_auditor reads the audit.
select core.ensure_role('county_app', 'login noinherit nosuperuser nocreatedb nocreaterole');
select core.ensure_role('county_module');
select core.ensure_role('county_auditor');
select core.ensure_membership('county_app', 'county_auditor', 'inherit false, set true');

do $$
begin
  if not coalesce((select 'TimeZone=UTC' = any (setconfig) from pg_db_role_setting
                   where setrole = 'county_app'::regrole and setdatabase = 0), false) then
    alter role county_app set timezone = 'UTC';
  end if;
exception when internal_error or unique_violation then
  null;
end
$$;

-- The role of a module: county_<name>, which county_app may take but does not inherit.
-- county_<name>_published owns the module's published views: they see what the module sees, in the reader's area.
create or replace function core.ensure_module_role(name text) returns text
language plpgsql as $$
declare
  role text := 'county_' || name;
begin
  perform core.ensure_role(role);
  perform core.ensure_role(role || '_published');
  perform core.ensure_membership(role, 'county_module', 'inherit true, set false');
  perform core.ensure_membership('county_app', role, 'inherit false, set true');
  perform core.ensure_membership(role || '_published', role, 'inherit true, set false');
  return role;
end
$$;

-- ==== packages/db/sql/preamble/03_context.sql

-- The account that acts, from the transaction's context; null outside of one.
create or replace function core.actor_id() returns uuid
language sql stable parallel safe
return nullif(current_setting('app.actor_id', true), '')::uuid;

-- ==== packages/db/sql/preamble/04_module.sql

-- What every module's schema has: its roles, the table of old versions and the trigger that fills it. Idempotent.
create or replace function core.ensure_module(name text) returns void
language plpgsql as $$
declare
  role text := core.ensure_module_role(name);
begin
  execute format('create schema if not exists %I', name);
  execute format('grant usage on schema %I to %I, %I', name, role, role || '_published');
  if to_regclass(format('%I.row_history', name)) is not null then
    return;
  end if;

  -- data is the row as it was; area_path is where the row is now, so that whoever may see the row sees its past.
  execute format($sql$
    create table %1$I.row_history (
      id uuid primary key default uuidv7(),
      table_name text not null,
      row_id uuid not null,
      version integer not null,
      area_path text collate "C",
      data jsonb not null,
      sys_from timestamptz,
      sys_to timestamptz not null
    );
    create unique index row_history_version on %1$I.row_history (table_name, row_id, version);
    create index row_history_time on %1$I.row_history (table_name, sys_to);
    alter table %1$I.row_history enable row level security;
    alter table %1$I.row_history force row level security;
    create policy area on %1$I.row_history for select using (
      area_path is null
      or area_path >= current_setting('app.area_from', true) and area_path < current_setting('app.area_to', true)
    );
    grant select on %1$I.row_history to %2$I;
    create trigger append_only before update or delete on %1$I.row_history
      for each row execute function core.refuse_history_change();
    create trigger no_truncate before truncate on %1$I.row_history
      for each statement execute function core.refuse_change();
  $sql$, name, role);

  execute format(core.keep_version_source(), name);
  execute format('revoke all on function %I.keep_version() from public', name);
end
$$;

-- The trigger is written out once a schema, so that its statements are planned once a connection.
-- It runs as the owner: nobody else can write history. format() argument: the schema.
create or replace function core.keep_version_source() returns text
language sql immutable
return $source$
create or replace function %1$I.keep_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
declare
  actor text := current_setting('app.actor_id', true);
  scope text := case when tg_argv[0] = 'area' then new.area_path end;
begin
  if new.id is distinct from old.id then
    raise exception 'the id of a row never changes' using errcode = 'restrict_violation';
  end if;
  if new.version <> old.version and new.version <> old.version + 1 then
    raise exception 'version %% cannot follow version %%', new.version, old.version using errcode = 'restrict_violation';
  end if;
  insert into %1$I.row_history (table_name, row_id, version, area_path, data, sys_from, sys_to)
  values (tg_table_name, old.id, old.version, scope, to_jsonb(old), old.updated_at, now());
  if new.area_path is distinct from old.area_path then
    update %1$I.row_history set area_path = scope
    where table_name = tg_table_name and row_id = old.id and area_path is distinct from scope;
  end if;
  new.version := old.version + 1;
  new.updated_at := now();
  new.created_at := old.created_at;
  new.created_by := old.created_by;
  if actor <> '' then
    new.updated_by := actor::uuid;
  end if;
  return new;
end
$body$
$source$;

create or replace function core.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception '% of %.% is not possible: rows are closed, never removed',
    lower(tg_op), tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end
$$;

-- Of an old version only the area may follow the row; everything else stays.
create or replace function core.refuse_history_change() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'area_path' = to_jsonb(old) - 'area_path' then
    return new;
  end if;
  raise exception 'history is never changed' using errcode = 'restrict_violation';
end
$$;

-- ==== packages/db/sql/preamble/05_govern.sql

-- Puts a table under the county's rules: forced row-level security, history, grants (never delete). Idempotent.
-- subject 'area': a row is seen in the scope that holds its area_path.
-- subject 'open': the rows are about no person and no place (plans, code tables); every holder of a grant sees them.
-- Call it before creating views on the table.
create or replace function core.govern(target regclass, subject text default 'area') returns void
language plpgsql as $$
declare
  schema_name name;
  table_name name;
  role text;
  missing text;
begin
  select n.nspname, c.relname into schema_name, table_name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
  if subject not in ('area', 'open') then
    raise exception 'core.govern(%): subject is area or open, not %', target, subject;
  end if;

  select string_agg(wanted, ', ') into missing
  from unnest(array['id', 'version', 'area_path', 'created_at', 'created_by', 'updated_at', 'updated_by']) wanted
  where not exists (select from pg_attribute where attrelid = target and attname = wanted and not attisdropped);
  if missing is not null then
    raise exception 'core.govern(%): standard columns are missing: %', target, missing;
  end if;
  if subject = 'area' and not (select attnotnull from pg_attribute where attrelid = target and attname = 'area_path') then
    raise exception 'core.govern(%): area_path must be not null', target;
  end if;
  if (select attcollation <> 'pg_catalog."C"'::regcollation from pg_attribute
      where attrelid = target and attname = 'area_path') then
    execute format('alter table %s alter column area_path type text collate "C"', target);
  end if;
  execute format('alter table %s alter column created_by set default core.actor_id()', target);
  execute format('alter table %s alter column updated_by set default core.actor_id()', target);
  execute format('alter table %s alter column updated_at set default now()', target);

  perform core.ensure_module(schema_name);
  role := 'county_' || schema_name;
  execute format('grant select, insert, update on %s to %I', target, role);

  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('drop policy if exists area on %s', target);
  if subject = 'area' then
    -- The bare form: wrapped in (select …) the planner has no estimate. No setting: null or '', hence no row.
    execute format($sql$
      create policy area on %s using (
        area_path >= current_setting('app.area_from', true) and area_path < current_setting('app.area_to', true)
      )$sql$, target);
  else
    execute format('create policy area on %s using (true)', target);
  end if;

  execute format('create or replace trigger keep_version before update on %s
    for each row execute function %I.keep_version(%L)', target, schema_name, subject);
  execute format('create or replace trigger no_delete before delete on %s
    for each row execute function core.refuse_change()', target);
  execute format('create or replace trigger no_truncate before truncate on %s
    for each statement execute function core.refuse_change()', target);

  insert into core.governed_table as g (schema_name, table_name, subject, has_person, has_household)
  values (schema_name, table_name, subject,
    exists (select from pg_attribute where attrelid = target and attname = 'person_id' and not attisdropped),
    exists (select from pg_attribute where attrelid = target and attname = 'household_id' and not attisdropped))
  on conflict on constraint governed_table_pkey do update
    set subject = excluded.subject, has_person = excluded.has_person, has_household = excluded.has_household;
end
$$;

-- Publishes a view to other modules' roles. The view's owner becomes county_<schema>_published, which is under the
-- policies: readers see the view's columns of the rows in their own area. roles null: every module.
create or replace function core.publish(target regclass, roles text[] default null) returns void
language plpgsql as $$
declare
  schema_name name;
  reader text;
begin
  select n.nspname into schema_name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target and c.relkind = 'v';
  if schema_name is null then
    raise exception 'core.publish(%): not a view; for columns of a table use core.publish_columns', target;
  end if;
  perform core.ensure_module(schema_name);
  execute format('alter view %s owner to %I', target, 'county_' || schema_name || '_published');
  execute format('alter view %s set (security_barrier = true)', target);
  execute format('grant select on %s to %I', target, 'county_' || schema_name);
  foreach reader in array coalesce(roles, array['county_module']) loop
    perform core.ensure_role(reader);
    execute format('grant usage on schema %I to %I', schema_name, reader);
    execute format('grant select on %s to %I', target, reader);
  end loop;
end
$$;

-- Lets other modules' roles read some columns of a governed table, in their own area. roles null: every module.
create or replace function core.publish_columns(target regclass, columns text[], roles text[] default null)
returns void
language plpgsql as $$
declare
  schema_name name;
  reader text;
begin
  select n.nspname into schema_name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target and c.relrowsecurity;
  if schema_name is null then
    raise exception 'core.publish_columns(%): not a governed table', target;
  end if;
  foreach reader in array coalesce(roles, array['county_module']) loop
    perform core.ensure_role(reader);
    execute format('grant usage on schema %I to %I', schema_name, reader);
    execute format('grant select (%s) on %s to %I',
      (select string_agg(format('%I', name), ', ') from unnest(columns) name), target, reader);
  end loop;
end
$$;

-- Moves the scope of everything that hangs on the given persons and households, in all modules. Answers the number
-- of rows moved; each gets a new version. Only the registry and core may call it.
create or replace function core.sync_area(person_ids uuid[], household_ids uuid[], new_path text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  each_table record;
  moved integer;
  total integer := 0;
begin
  if new_path is null or new_path !~ '^([^./]+\.)+$' then
    raise exception 'not an area path: %', new_path using errcode = 'check_violation';
  end if;
  for each_table in
    select * from core.governed_table where subject = 'area' and (has_person or has_household)
    order by schema_name, table_name
  loop
    execute format('update %I.%I set area_path = $3 where (%s) and area_path <> $3',
      each_table.schema_name, each_table.table_name,
      concat_ws(' or ',
        case when each_table.has_person then 'person_id = any ($1)' end,
        case when each_table.has_household then 'household_id = any ($2)' end))
    using coalesce(person_ids, '{}'), coalesce(household_ids, '{}'), new_path;
    get diagnostics moved = row_count;
    total := total + moved;
  end loop;
  return total;
end
$$;
revoke all on function core.sync_area(uuid[], uuid[], text) from public;

-- ==== tables

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "core";

-- CreateTable
CREATE TABLE "core"."audit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "xact" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "verb" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT,
    "post_id" UUID,
    "area_path" TEXT NOT NULL DEFAULT '',
    "entity" TEXT NOT NULL,
    "entity_id" UUID,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT,
    "ip" TEXT,
    "digest" BYTEA NOT NULL DEFAULT ''::bytea,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."idempotency" (
    "actor_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "input_digest" BYTEA NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "core"."governed_table" (
    "schema_name" TEXT NOT NULL,
    "table_name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "has_person" BOOLEAN NOT NULL,
    "has_household" BOOLEAN NOT NULL,

    CONSTRAINT "governed_table_pkey" PRIMARY KEY ("schema_name","table_name")
);

-- CreateIndex
CREATE INDEX "audit_entity_xact_idx" ON "core"."audit"("entity", "xact");

-- CreateIndex
CREATE INDEX "audit_entity_id_at_idx" ON "core"."audit"("entity_id", "at");

-- CreateIndex
CREATE INDEX "audit_at_idx" ON "core"."audit"("at");

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "core"."idempotency"("created_at");

-- ==== modules

select core.ensure_module('core');

-- ==== packages/db/sql/01_shared.sql

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

-- ==== packages/db/sql/02_audit.sql

-- Insert only: modules add, the auditor reads, nobody changes.
alter table core.audit enable row level security;
alter table core.audit force row level security;
drop policy if exists add on core.audit;
create policy add on core.audit for insert with check (true);
drop policy if exists read on core.audit;
create policy read on core.audit for select to county_auditor using (true);
grant insert on core.audit to county_module;
grant select on core.audit to county_auditor;

create or replace function core.refuse_audit_change() returns trigger
language plpgsql as $$
begin
  raise exception 'the audit is insert only' using errcode = 'restrict_violation';
end
$$;
create or replace trigger insert_only before update or delete on core.audit
  for each row execute function core.refuse_audit_change();
create or replace trigger no_truncate before truncate on core.audit
  for each statement execute function core.refuse_audit_change();

-- SHA-256 of a line's content in one fixed writing; the sealing chain is built on these.
create or replace function core.audit_digest(line core.audit) returns bytea
language sql stable set timezone = 'UTC' set datestyle = 'ISO'
return sha256(convert_to(jsonb_build_array(
  line.id, line.at, line.xact::text, line.verb, line.actor_id, line.actor_name, line.post_id, line.area_path,
  line.entity, line.entity_id, line.reason, line.before, line.after, line.request_id, line.ip
)::text, 'UTF8'));

create or replace function core.stamp_audit() returns trigger
language plpgsql as $$
begin
  new.at := now();
  new.xact := pg_current_xact_id();
  new.digest := core.audit_digest(new);
  return new;
end
$$;
create or replace trigger stamp before insert on core.audit for each row execute function core.stamp_audit();

-- Which kinds of entity were changed by which transaction, and nothing else: lets every module know exactly
-- whether what it computed before still holds. Runs as the owner, past the policy.
create or replace view core.ledger_change as select entity, xact from core.audit;
grant select on core.ledger_change to county_module;

-- ==== packages/db/sql/03_catalog.sql

-- Tables that carry an area or a person and are not (or not wholly) under policy; must be empty.
create or replace view core.ungoverned_table as
select n.nspname as schema_name, c.relname as table_name,
  case
    when not c.relrowsecurity then 'row-level security is off'
    when not c.relforcerowsecurity then 'row-level security is not forced'
    when not exists (select from pg_policy p where p.polrelid = c.oid) then 'no policy'
    else 'not registered by core.govern'
  end as reason
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p')
  and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\_%'
  and exists (
    select from pg_attribute a
    where a.attrelid = c.oid and not a.attisdropped and a.attname in ('person_id', 'household_id', 'area_path'))
  and (
    not c.relrowsecurity or not c.relforcerowsecurity
    or not exists (select from pg_policy p where p.polrelid = c.oid)
    or (c.relname <> 'row_history' and c.oid <> 'core.audit'::regclass
        and not exists (select from core.governed_table g where g.schema_name = n.nspname and g.table_name = c.relname)));
