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
      and (set_option or options like '%set false%')
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
  -- No request waits for ever, and none can hold a core for ever: a statement that takes longer is a fault.
  if not coalesce((select 'statement_timeout=2min' = any (setconfig) from pg_db_role_setting
                   where setrole = 'county_app'::regrole and setdatabase = 0), false) then
    alter role county_app set statement_timeout = '2min';
  end if;
  -- What our connections ask for themselves; a pooler in transaction mode cannot pass it on.
  if not coalesce((select 'jit=off' = any (setconfig) from pg_db_role_setting
                   where setrole = 'county_app'::regrole and setdatabase = 0), false) then
    alter role county_app set jit = off;
    alter role county_app set idle_in_transaction_session_timeout = '5min';
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
  if not (select rolsuper from pg_roles where rolname = current_user) then
    -- Where a database is rented its owner is no superuser, and may only hand objects to roles it can take.
    perform core.ensure_membership(current_user::text, role || '_published', 'inherit true, set true');
  end if;
  return role;
end
$$;

-- ==== packages/db/sql/preamble/03_context.sql

-- The account that acts, from the transaction's context; null outside of one.
create or replace function core.actor_id() returns uuid
language sql stable parallel safe
return nullif(current_setting('app.actor_id', true), '')::uuid;

-- The institution that the acting clerk is bound to; null for everybody else.
create or replace function core.institution_id() returns uuid
language sql stable parallel safe
return nullif(nullif(current_setting('app.institution', true), '*'), '')::uuid;

-- ==== packages/db/sql/preamble/04_module.sql

-- What every module's schema has: its roles, the table of old versions and the trigger that fills it. Idempotent.
create or replace function core.ensure_module(name text) returns void
language plpgsql as $$
declare
  role text := core.ensure_module_role(name);
begin
  execute format('create schema if not exists %I', name);
  execute format('grant usage on schema %I to %I, %I', name, role, role || '_published');
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant create on schema %I to %I', name, role || '_published');
  end if;
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
      (area_path is null
        or area_path >= current_setting('app.area_from', true) and area_path < current_setting('app.area_to', true))
      and (nullif(current_setting('app.institution', true) = '*', false) is not null
        or core.sees_row(%1$L, table_name, row_id))
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

-- Whether the role that asks sees the row as it is now: an institution sees the past of what it sees.
create or replace function core.sees_row(schema_name name, table_name name, row_id uuid) returns boolean
language plpgsql stable as $$
declare
  seen boolean;
begin
  execute format('select exists (select from %I.%I where id = $1)', schema_name, table_name) into seen using row_id;
  return seen;
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

-- Notes that this transaction changed this table, so that whatever was computed from it can be told to be out of date
-- the moment the change commits. One line a table and transaction; nobody waits for anybody.
create or replace function core.mark_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into core.ledger_mark (entity, xact) values (tg_table_schema || '.' || tg_table_name, pg_current_xact_id())
  on conflict do nothing;
  return null;
end
$$;

-- Only undoing an import removes rows, as the owner (core.undo_import); everybody else closes them.
create or replace function core.refuse_delete() returns trigger
language plpgsql as $$
begin
  if coalesce(current_setting('app.undo_import', true), '') <> '' then
    return old;
  end if;
  raise exception 'delete of %.% is not possible: rows are closed, never removed',
    tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end
$$;

-- The condition under which a clerk bound to an institution sees a row. For everybody else the setting is '*'; written
-- as a test for null, which the planner takes for nearly always true, it does not spoil what it expects of a table.
-- Without the setting no row is seen.
create or replace function core.institution_rule(target regclass, institution text) returns text
language plpgsql as $$
declare
  col text;
  kind regtype;
  own text[] := '{}';
begin
  if institution = 'open' then
    return 'true';
  elsif institution = 'closed' then
    return $sql$current_setting('app.institution', true) = '*'$sql$;
  end if;
  foreach col in array string_to_array(institution, ',') loop
    select atttypid into kind from pg_attribute where attrelid = target and attname = trim(col) and not attisdropped;
    if kind is null then
      raise exception 'core.govern(%): there is no column %', target, col;
    end if;
    own := own || case when kind = 'uuid'::regtype
      then format($sql$%I::text = current_setting('app.institution', true)$sql$, trim(col))
      else format($sql$%L || %I = current_setting('app.institution_name', true)$sql$,
        (select n.nspname || '/' from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target), trim(col))
      end;
  end loop;
  return format($sql$(nullif(current_setting('app.institution', true) = '*', false) is not null or %s)$sql$,
    array_to_string(own, ' or '));
end
$$;

-- Puts a table under the county's rules: forced row-level security, history, grants (never delete). Idempotent.
-- subject 'area': a row is seen in the scope that holds its area_path.
-- subject 'open': the rows are about no person and no place (plans, code tables); every holder of a grant sees them.
-- institution says what the clerk of a school, a clinic or a window sees of it:
--   a column, or several by commas: rows that name the clerk's institution in one of them (a uuid: its id, a text: its name);
--   'closed': nothing, unless said otherwise; 'open': every row that the area allows.
-- Call it before creating views on the table.
create or replace function core.govern(target regclass, subject text default 'area', institution text default 'closed')
returns void
language plpgsql as $$
declare
  schema_name name;
  table_name name;
  role text;
  missing text;
  whose text := core.institution_rule(target, institution);
begin
  select n.nspname, c.relname into schema_name, table_name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target;
  if subject not in ('area', 'open') then
    raise exception 'core.govern(%): subject is area or open, not %', target, subject;
  end if;

  select string_agg(wanted, ', ' order by wanted) into missing
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
        and %s
      )$sql$, target, whose);
  else
    execute format('create policy area on %s using (%s)', target, whose);
  end if;

  execute format('create or replace trigger keep_version before update on %s
    for each row execute function %I.keep_version(%L)', target, schema_name, subject);
  execute format('create or replace trigger no_delete before delete on %s
    for each row execute function core.refuse_delete()', target);
  execute format('create or replace trigger no_truncate before truncate on %s
    for each statement execute function core.refuse_change()', target);

  execute format('create or replace trigger mark_change after insert or update or delete on %s
    for each statement execute function core.mark_change()', target);

  insert into core.governed_table as g (schema_name, table_name, subject, has_person, has_household, institution)
  values (schema_name, table_name, subject,
    exists (select from pg_attribute where attrelid = target and attname = 'person_id' and not attisdropped),
    exists (select from pg_attribute where attrelid = target and attname = 'household_id' and not attisdropped),
    govern.institution)
  on conflict on constraint governed_table_pkey do update
    set subject = excluded.subject, has_person = excluded.has_person, has_household = excluded.has_household,
      institution = excluded.institution;
end
$$;

-- Publishes a view to other modules' roles. The view's owner becomes county_<schema>_published, which is under the
-- policies: readers see the view's columns of the rows in their own area. roles null: every module.
-- A view that leaves rows out by itself is a security barrier. One that does not needs none, for the policies of its
-- tables come before any condition of the reader; as a barrier it would be read whole for every row looked up in it.
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
  execute format('alter view %s set (security_barrier = %s)', target,
    pg_get_viewdef(target) ~* '\m(where|having|distinct|limit|group by)\M');
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
CREATE SCHEMA IF NOT EXISTS "coordination";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "core";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "education";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "employment";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "governance";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "health";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "housing";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "party";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "residents";

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
    "institution" TEXT NOT NULL DEFAULT 'closed',

    CONSTRAINT "governed_table_pkey" PRIMARY KEY ("schema_name","table_name")
);

-- CreateTable
CREATE TABLE "core"."ledger_mark" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "entity" TEXT NOT NULL,
    "xact" xid8 NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."unit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "successor_id" UUID,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."unit_name" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."unit_module" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "unit_id" UUID NOT NULL,
    "module" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_module_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."area" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_path" TEXT,
    "site_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."site" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "opened_on" DATE,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."officer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "officer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."account" (
    "officer_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "password_hash" TEXT,
    "password_set_at" TIMESTAMPTZ(6),
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "totp_secret" BYTEA,
    "totp_pending" BYTEA,
    "totp_step" BIGINT,
    "oidc_subject" TEXT,
    "last_sign_in_at" TIMESTAMPTZ(6),
    "email" TEXT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("officer_id")
);

-- CreateTable
CREATE TABLE "core"."password_history" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "officer_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "password_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."recovery_code" (
    "officer_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("officer_id","digest")
);

-- CreateTable
CREATE TABLE "core"."sign_in_guard" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(6) NOT NULL,
    "locked_until" TIMESTAMPTZ(6),

    CONSTRAINT "sign_in_guard_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "core"."post" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "officer_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "institution_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."institution" (
    "id" UUID NOT NULL,
    "module" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "closed_on" DATE,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" BYTEA NOT NULL,
    "officer_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "ended_by" UUID,
    "ip" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."file" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "owner_id" UUID,
    "permission" TEXT,
    "entity" TEXT,
    "entity_id" TEXT,
    "sealed_key" BYTEA NOT NULL,
    "removed_at" TIMESTAMPTZ(6),
    "institution_id" UUID DEFAULT core.institution_id(),

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."calendar_day" (
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "core"."notice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "module" TEXT,
    "href" TEXT,
    "to_officer" UUID,
    "to_unit" UUID,
    "to_role" TEXT,
    "to_area" TEXT,
    "sender" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" DATE,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."notice_read" (
    "notice_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_read_pkey" PRIMARY KEY ("notice_id","officer_id")
);

-- CreateTable
CREATE TABLE "core"."mail_outbox" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "notice_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(6) NOT NULL,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "sent_at" TIMESTAMPTZ(6),

    CONSTRAINT "mail_outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."setting" (
    "key" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "value" JSONB NOT NULL,
    "note" TEXT,
    "set_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "set_by" UUID,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key","valid_from")
);

-- CreateTable
CREATE TABLE "core"."module_release" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "module" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "integrity" TEXT NOT NULL,
    "preload" TEXT[],
    "files" JSONB NOT NULL,
    "manifest" JSONB NOT NULL,
    "contract" TEXT NOT NULL,
    "sdk" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'stored',
    "canary_area" TEXT,
    "published_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by" TEXT,
    "activated_at" TIMESTAMPTZ(6),
    "changed_at" TIMESTAMPTZ(6),
    "changed_by" TEXT,
    "changed_reason" TEXT,

    CONSTRAINT "module_release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."contract_snapshot" (
    "hash" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contract_snapshot_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "core"."module_contract" (
    "module" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "served_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "module_contract_pkey" PRIMARY KEY ("module")
);

-- CreateTable
CREATE TABLE "core"."module_pause" (
    "module" TEXT NOT NULL,
    "until" TIMESTAMPTZ(6),
    "reason" TEXT NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "by" TEXT,

    CONSTRAINT "module_pause_pkey" PRIMARY KEY ("module")
);

-- CreateTable
CREATE TABLE "core"."browser_error" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "fingerprint" BYTEA NOT NULL,
    "module" TEXT NOT NULL,
    "version" TEXT,
    "message" TEXT NOT NULL,
    "stack" TEXT,
    "path" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "browser_error_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."audit_seal" (
    "seq" INTEGER NOT NULL,
    "from_xact" BIGINT NOT NULL,
    "to_xact" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,
    "merkle_root" BYTEA NOT NULL,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "core"."fact" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "module" TEXT NOT NULL,
    "fact_id" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "person_id" UUID,
    "household_id" UUID,
    "since" DATE NOT NULL,
    "stated_on" DATE NOT NULL,
    "until" DATE,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."fact_refresh" (
    "module" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "snapshot" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "fact_refresh_pkey" PRIMARY KEY ("module")
);

-- CreateTable
CREATE TABLE "core"."entitlement_note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "module" TEXT NOT NULL,
    "entitlement_id" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "person_id" UUID,
    "household_id" UUID,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "told_on" DATE NOT NULL,

    CONSTRAINT "entitlement_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."import_batch" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "module" TEXT NOT NULL,
    "importer" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sheets" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "committed_at" TIMESTAMPTZ(6),
    "undone_at" TIMESTAMPTZ(6),
    "failure" TEXT,
    "institution_id" UUID DEFAULT core.institution_id(),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core"."import_row" (
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "module" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "decision" TEXT,
    "payload" BYTEA NOT NULL,
    "changes" JSONB NOT NULL,
    "messages" JSONB NOT NULL,
    "institution_id" UUID DEFAULT core.institution_id(),

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("batch_id","position")
);

-- CreateTable
CREATE TABLE "core"."import_effect" (
    "batch_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "module" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "version_before" INTEGER NOT NULL,
    "version_after" INTEGER NOT NULL,
    "institution_id" UUID DEFAULT core.institution_id(),

    CONSTRAINT "import_effect_pkey" PRIMARY KEY ("batch_id","table_name","row_id")
);

-- CreateTable
CREATE TABLE "core"."import_mapping" (
    "module" TEXT NOT NULL,
    "importer" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("module","importer","fingerprint")
);

-- CreateTable
CREATE TABLE "core"."export_job" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "module" TEXT NOT NULL,
    "ledger" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "file_id" UUID,
    "failure" TEXT,
    "institution_id" UUID DEFAULT core.institution_id(),

    CONSTRAINT "export_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."household" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "no" TEXT NOT NULL,
    "site_id" UUID,
    "site_name" TEXT,
    "room_id" UUID,
    "room_label" TEXT,
    "address" TEXT,
    "head_person_id" UUID,
    "head_name" TEXT NOT NULL,
    "head_pinyin" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL DEFAULT 0,
    "origin_township" TEXT,
    "origin_village" TEXT,
    "origin_group" TEXT,
    "whole_village" BOOLEAN,
    "contracted_mu" DECIMAL(10,2),
    "forest_mu" DECIMAL(10,2),
    "homestead_m2" DECIMAL(10,2),
    "moved_in_on" DATE,
    "poverty_category" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "note" TEXT,
    "search" TEXT[],

    CONSTRAINT "household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "name" TEXT NOT NULL,
    "name_pinyin" TEXT NOT NULL DEFAULT '',
    "initials" TEXT NOT NULL DEFAULT '',
    "id_number_sealed" BYTEA,
    "id_number_index" BYTEA,
    "id_tail_index" BYTEA,
    "temp_number" TEXT,
    "sex" TEXT NOT NULL,
    "birth_date" DATE,
    "ethnicity" TEXT,
    "education" TEXT,
    "political" TEXT,
    "marital" TEXT,
    "relation_to_head" TEXT,
    "phone_sealed" BYTEA,
    "phone_index" BYTEA,
    "hukou_status" TEXT,
    "disability_category" TEXT,
    "disability_grade" TEXT,
    "state" TEXT NOT NULL DEFAULT 'living',
    "state_on" DATE,
    "merged_into" UUID,
    "household_id" UUID,
    "household_no" TEXT,
    "site_id" UUID,
    "address" TEXT,
    "origin_township" TEXT,
    "poverty_category" TEXT,
    "note" TEXT,
    "search" TEXT[],

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."membership" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "person_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "relation" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "reason_in" TEXT NOT NULL,
    "reason_out" TEXT,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."life_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "household_id" UUID,
    "occurred_on" DATE NOT NULL,
    "payload" JSONB NOT NULL,
    "note" TEXT,

    CONSTRAINT "life_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."duplicate_candidate" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decided_on" DATE,
    "note" TEXT,

    CONSTRAINT "duplicate_candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."person_merge" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "from_id" UUID NOT NULL,
    "into_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "person_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."building" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "site_id" UUID,
    "site_name" TEXT NOT NULL,
    "no" TEXT NOT NULL,
    "name" TEXT,
    "floors" INTEGER,
    "head_name" TEXT,

    CONSTRAINT "building_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."room" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "building_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "unit_no" TEXT,
    "floor" INTEGER,
    "area_m2" DECIMAL(8,2),
    "grid_path" TEXT,
    "search" TEXT[],

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."room_grid" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "room_id" UUID NOT NULL,
    "grid_path" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "room_grid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."grid_holder" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "grid_path" TEXT NOT NULL,
    "officer_id" UUID,
    "holder_name" TEXT NOT NULL,
    "phone" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "grid_holder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."warning" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "rule_id" TEXT NOT NULL,
    "household_id" UUID NOT NULL,
    "person_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'open',
    "priority" BOOLEAN NOT NULL DEFAULT false,
    "found_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "fact_ids" UUID[],
    "facts" JSONB NOT NULL,
    "visit_id" UUID,
    "answered_on" DATE,
    "answered_by" UUID,
    "reason" TEXT,
    "note" TEXT,
    "done" TEXT[],
    "handed_to" TEXT,

    CONSTRAINT "warning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."warning_visit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "household_id" UUID NOT NULL,
    "visited_on" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "note" TEXT,
    "answers" INTEGER NOT NULL,

    CONSTRAINT "warning_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."warning_rule_off" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "rule_id" TEXT NOT NULL,
    "off_from" DATE NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "warning_rule_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residents"."rule_setting" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "document" TEXT NOT NULL,

    CONSTRAINT "rule_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."pilot_task" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "stage" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "document" TEXT,
    "note" TEXT,

    CONSTRAINT "pilot_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."evaluation_rule" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "year" INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "note" TEXT,

    CONSTRAINT "evaluation_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."evaluation_year" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "year" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "frozen_on" DATE,
    "frozen_by" TEXT,
    "published_on" DATE,
    "appeal_until" DATE,

    CONSTRAINT "evaluation_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."evaluation_score" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "year" INTEGER NOT NULL,
    "rule_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "hits" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "score" DOUBLE PRECISION,
    "adjusted" DOUBLE PRECISION,
    "evidence" JSONB NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "evaluation_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."evaluation_appeal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "year" INTEGER NOT NULL,
    "rule_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "asked_by_name" TEXT NOT NULL,
    "asked_on" DATE NOT NULL,
    "answer" TEXT,
    "decided_by_name" TEXT,

    CONSTRAINT "evaluation_appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."report_month" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "month" TEXT NOT NULL,
    "plan_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "due_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "closed_at" TIMESTAMPTZ(6),
    "closed_by_name" TEXT,
    "snapshot" TEXT,
    "notice_no" INTEGER,

    CONSTRAINT "report_month_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."report" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "month" TEXT NOT NULL,
    "measure_id" UUID NOT NULL,
    "measure_no" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "module" TEXT NOT NULL,
    "unit_id" UUID,
    "unit_name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'filling',
    "due_on" DATE NOT NULL,
    "narrative" TEXT,
    "problems" TEXT,
    "next_steps" TEXT,
    "filled_at" TIMESTAMPTZ(6),
    "edited_by" UUID,
    "reviewed_at" TIMESTAMPTZ(6),
    "reviewed_by" UUID,
    "first_submitted_at" TIMESTAMPTZ(6),
    "submitted_at" TIMESTAMPTZ(6),
    "returned" INTEGER NOT NULL DEFAULT 0,
    "return_reason" TEXT,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."report_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "report_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "target_key" TEXT,
    "indicator_id" TEXT,
    "area" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "unit" TEXT,
    "goal" DOUBLE PRECISION,
    "from_on" DATE,
    "by_on" DATE,
    "site" TEXT,
    "note" TEXT,
    "better" TEXT,
    "value" DOUBLE PRECISION,
    "hits" INTEGER,
    "total" INTEGER,
    "achieved_on" DATE,
    "previous" DOUBLE PRECISION,
    "tolerance_percent" DOUBLE PRECISION NOT NULL,
    "needs_explanation" BOOLEAN NOT NULL DEFAULT false,
    "explanation" TEXT,

    CONSTRAINT "report_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."cosign" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "report_id" UUID NOT NULL,
    "unit_id" UUID,
    "unit_name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "signed_at" TIMESTAMPTZ(6),
    "signed_by_name" TEXT,

    CONSTRAINT "cosign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."line_opinion" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "report_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "reason" TEXT NOT NULL,
    "stated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "line_opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."arbitration" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "report_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "value" DOUBLE PRECISION,
    "reason" TEXT NOT NULL,
    "ruled_by_name" TEXT NOT NULL,
    "ruled_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "arbitration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."report_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "report_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT,

    CONSTRAINT "report_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."report_file" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "report_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "added_by_name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "report_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."report_unlock" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "report_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_by_name" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "report_unlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."figure" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "month" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "aggregate" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "hits" INTEGER NOT NULL,
    "amount" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."frozen_set" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "month" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "row_table" TEXT NOT NULL,
    "ids" UUID[],
    "versions" INTEGER[],
    "hit_marks" BOOLEAN[],
    "amounts" DOUBLE PRECISION[],

    CONSTRAINT "frozen_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."row_reason" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "officer_id" UUID NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "row_reason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."reminder" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "month" TEXT NOT NULL,
    "report_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(6) NOT NULL,
    "sent_by_name" TEXT NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."plan_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "no" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "document_no" TEXT NOT NULL,
    "issued_by" TEXT[],
    "issued_on" DATE NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "facts" JSONB NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."measure" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "plan_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "module" TEXT NOT NULL,
    "works_with" TEXT,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."measure_unit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "measure_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "is_group" BOOLEAN NOT NULL,
    "duty" TEXT NOT NULL,
    "is_primary" BOOLEAN NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "measure_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."target" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "plan_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "measure_no" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "unit" TEXT,
    "from_on" DATE,
    "by_on" DATE,
    "site" TEXT,
    "per" TEXT,
    "note" TEXT,
    "detail" JSONB,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."unit_group_member" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "group_name" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_group_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."task" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "plan_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "measure_no" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "deadline" TEXT,
    "due_on" DATE,
    "person" TEXT,
    "note" TEXT,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."task_unit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "task_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "unit_name" TEXT NOT NULL,
    "unit_id" UUID,
    "duty" TEXT NOT NULL,
    "via_group" TEXT,

    CONSTRAINT "task_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."indicator_decision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "indicator_id" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "decided_by_name" TEXT NOT NULL,

    CONSTRAINT "indicator_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."published_figure" (
    "county_code" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "county_name" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "measure_no" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "hits" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "closed_at" TIMESTAMPTZ(6) NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "published_figure_pkey" PRIMARY KEY ("county_code","month","indicator_id")
);

-- CreateTable
CREATE TABLE "coordination"."adhoc_request" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "fields" JSONB NOT NULL,
    "hurry_reason" TEXT,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "asked_by_name" TEXT NOT NULL,

    CONSTRAINT "adhoc_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."adhoc_answer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "request_id" UUID NOT NULL,
    "unit_id" UUID,
    "unit_name" TEXT NOT NULL,
    "values" JSONB,
    "answered_at" TIMESTAMPTZ(6),
    "answered_by_name" TEXT,

    CONSTRAINT "adhoc_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."project" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "name" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "named" BOOLEAN,
    "lead_unit" TEXT,
    "stage" TEXT NOT NULL,
    "progress" INTEGER,
    "investment" BIGINT,
    "paid" BIGINT,
    "approval_no" TEXT,
    "started_on" DATE,
    "due_on" DATE,
    "accepted_on" DATE,
    "handed_over_on" DATE,
    "note" TEXT,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."fund" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "document_no" TEXT,
    "budget" BIGINT NOT NULL,
    "allocated" BIGINT,
    "paid" BIGINT,
    "follow_up" BOOLEAN NOT NULL,
    "project_id" UUID,
    "arrived_on" DATE,
    "note" TEXT,

    CONSTRAINT "fund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."staffing" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "unit_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "establishment" INTEGER,
    "filled" INTEGER NOT NULL,
    "seconded" INTEGER,
    "to_fill" INTEGER NOT NULL,
    "counted_on" DATE NOT NULL,
    "note" TEXT,

    CONSTRAINT "staffing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."meeting" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT,
    "convener" TEXT NOT NULL,
    "present" TEXT NOT NULL,
    "absent" TEXT,
    "minutes" TEXT,
    "document_no" TEXT,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."action_item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "no" TEXT,
    "title" TEXT NOT NULL,
    "meeting_id" UUID,
    "measure" INTEGER,
    "unit_name" TEXT NOT NULL,
    "with_units" TEXT,
    "due_on" DATE NOT NULL,
    "state" TEXT,
    "extensions" INTEGER,
    "result" TEXT,
    "applied_on" DATE,
    "applied_by" TEXT,
    "done_on" DATE,
    "done_by" TEXT,
    "unit_id" UUID,
    "applied_by_id" UUID,
    "year" INTEGER,
    "seq" INTEGER,

    CONSTRAINT "action_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."inspection" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "kind" TEXT NOT NULL,
    "checker" TEXT NOT NULL,
    "checked" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "measure" INTEGER,
    "finding" TEXT,
    "due_on" DATE,
    "rectified" TEXT,
    "rectified_on" DATE,

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination"."practice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "title" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "site" TEXT,
    "measure" INTEGER,
    "summary" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reviewed_on" DATE,
    "spread_on" DATE,

    CONSTRAINT "practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education"."schooling" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "school_name" TEXT,
    "grade" TEXT,
    "attendance" TEXT,
    "reason" TEXT,
    "document" TEXT,
    "until" DATE,
    "since" DATE NOT NULL,
    "checked_on" DATE,
    "note" TEXT,
    "stage" TEXT,
    "school_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "schooling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education"."absence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "found_on" DATE NOT NULL,
    "absent_since" DATE NOT NULL,
    "last_school" TEXT,
    "last_grade" TEXT,
    "responsible" TEXT,
    "next_visit_on" DATE,
    "last_visit_on" DATE,
    "visits" INTEGER NOT NULL,
    "outcome_on" DATE,
    "outcome" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education"."absence_visit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "visited_on" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "visitor" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "return_by" DATE,
    "last_school" TEXT,
    "case_id" UUID NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "absence_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education"."transfer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "from_school" TEXT NOT NULL,
    "to_school" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "applied_on" DATE NOT NULL,
    "due_on" DATE,
    "released_on" DATE,
    "starts_on" DATE,
    "decision" TEXT,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education"."support" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "school_year" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "paid_on" DATE,
    "school_name" TEXT,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "support_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education"."school" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "short_names" TEXT,
    "stages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "planned" BOOLEAN NOT NULL,
    "location" TEXT,
    "principal" TEXT,
    "phone_sealed" BYTEA,
    "phone_index" BYTEA,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "school_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education"."school_place" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "school_name" TEXT NOT NULL,
    "school_year" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "classes" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,
    "other_pupils" INTEGER NOT NULL,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "school_place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education"."teacher" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "school_name" TEXT NOT NULL,
    "sex" TEXT,
    "kind" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "full_time" BOOLEAN NOT NULL,
    "stage" TEXT,
    "subject" TEXT,
    "degree" TEXT,
    "started_on" DATE NOT NULL,
    "phone_sealed" BYTEA,
    "phone_index" BYTEA,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "teacher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education"."staff_post" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "school_name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "approved" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "document" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "staff_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education"."teacher_training" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "teacher_name" TEXT NOT NULL,
    "school_name" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "organiser" TEXT,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "hours" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "teacher_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "teacher_training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education"."quality" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "school_year" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "school_name" TEXT,
    "value" DOUBLE PRECISION NOT NULL,
    "county" DOUBLE PRECISION,
    "prefecture" DOUBLE PRECISION,
    "rank" INTEGER,
    "origin" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "quality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education"."rule_setting" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "rule_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."labour_record" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "labour_ability" TEXT NOT NULL,
    "willing_to_work" BOOLEAN NOT NULL,
    "willing_to_train" BOOLEAN NOT NULL,
    "skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "status" TEXT NOT NULL,
    "status_reason" TEXT,
    "place" TEXT,
    "province" TEXT,
    "monthly_income" BIGINT,
    "wanted_place" TEXT,
    "wanted_shift" TEXT,
    "wanted_wage" BIGINT,
    "service_needs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "full_time_student" BOOLEAN NOT NULL,
    "carer" BOOLEAN NOT NULL,
    "woman_category" TEXT,
    "opened_on" DATE NOT NULL,
    "evidence_on" DATE,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "labour_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."job" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "main" BOOLEAN NOT NULL,
    "employer" TEXT,
    "credit_code" TEXT,
    "post" TEXT,
    "trade" TEXT,
    "industry" TEXT NOT NULL,
    "channel" TEXT,
    "place" TEXT NOT NULL,
    "province" TEXT,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "monthly_income" BIGINT,
    "insured" BOOLEAN NOT NULL,
    "occasions" INTEGER NOT NULL,
    "evidence" TEXT,
    "evidence_on" DATE,
    "opening_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."service_card_check" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "checked_on" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "checker" TEXT NOT NULL,
    "changed" BOOLEAN NOT NULL,
    "changes" TEXT,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "service_card_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."zero_household" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "household_id" UUID NOT NULL,
    "household_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "found_on" DATE NOT NULL,
    "labourers" INTEGER NOT NULL,
    "willing" INTEGER NOT NULL,
    "cause" TEXT,
    "recognised_on" DATE,
    "deadline" DATE,
    "plan" TEXT,
    "responsible" TEXT,
    "measures" TEXT,
    "resolved_on" DATE,
    "cleared_on" DATE,
    "cleared_by" TEXT,
    "evidence" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "zero_household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."job_opening" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "direction" TEXT NOT NULL,
    "employer" TEXT NOT NULL,
    "credit_code" TEXT,
    "post" TEXT NOT NULL,
    "trade" TEXT NOT NULL,
    "industry" TEXT NOT NULL,
    "skills_wanted" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "headcount" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "province" TEXT,
    "address" TEXT,
    "shift" TEXT NOT NULL,
    "wage_from" BIGINT NOT NULL,
    "wage_to" BIGINT,
    "insured" BOOLEAN NOT NULL,
    "lodging" BOOLEAN NOT NULL,
    "flexible_for_carers" BOOLEAN NOT NULL,
    "min_age" INTEGER,
    "max_age" INTEGER,
    "contact" TEXT,
    "published_on" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "job_opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."job_match" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "opening_id" UUID NOT NULL,
    "opening_name" TEXT NOT NULL,
    "recommended_on" DATE NOT NULL,
    "score" INTEGER NOT NULL,
    "distance_score" INTEGER NOT NULL,
    "skill_score" INTEGER NOT NULL,
    "wage_score" INTEGER NOT NULL,
    "shift_score" INTEGER NOT NULL,
    "care_score" INTEGER NOT NULL,
    "reasons" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "outcome_on" DATE,
    "outcome_reason" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "job_match_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."training_batch" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "batch_no" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "trade" TEXT NOT NULL,
    "organiser" TEXT NOT NULL,
    "venue" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "days" INTEGER NOT NULL,
    "seats" INTEGER NOT NULL,
    "subsidy" BIGINT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "training_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."training_enrolment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "batch_no" TEXT NOT NULL,
    "batch_id" UUID,
    "batch_name" TEXT,
    "enrolled_on" DATE NOT NULL,
    "days_attended" INTEGER NOT NULL,
    "result" TEXT NOT NULL,
    "completed_on" DATE,
    "certificate_no" TEXT,
    "employed_after" BOOLEAN NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "training_enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."welfare_assignment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "post_no" TEXT NOT NULL,
    "post_id" UUID,
    "post_name" TEXT,
    "started_on" DATE NOT NULL,
    "agreed_until" DATE NOT NULL,
    "subsidy" BIGINT NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,
    "job_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "welfare_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."welfare_post" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "post_no" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "industry" TEXT NOT NULL,
    "duties" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "subsidy" BIGINT NOT NULL,
    "fund_source" TEXT,
    "opens_on" DATE NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "welfare_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."minimum_wage" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "region_code" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "monthly_wage" BIGINT NOT NULL,
    "valid_from" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "minimum_wage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."rule_setting" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "rule_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."working_age_rule" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "category" TEXT NOT NULL,
    "born_from" TEXT NOT NULL,
    "born_to" TEXT NOT NULL,
    "retire_at_months" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "working_age_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment"."training_attendance" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "enrolment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "present" BOOLEAN NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "training_attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."dispute" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "found_by" TEXT NOT NULL,
    "found_on" DATE NOT NULL,
    "parties" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "grade" TEXT,
    "level" TEXT NOT NULL,
    "mediator" TEXT,
    "outcome" TEXT,
    "outcome_on" DATE,
    "agreement" TEXT,
    "state" TEXT,
    "due_on" DATE,
    "raised" INTEGER,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."dispute_step" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "step" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "dispute_id" UUID NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "dispute_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."service_case" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "case_no" TEXT,
    "item_name" TEXT NOT NULL,
    "department" TEXT,
    "channel" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "papers" TEXT,
    "state" TEXT,
    "handed_on" DATE,
    "due_on" DATE,
    "answered_on" DATE,
    "answer" TEXT,
    "told_on" DATE,
    "trips" INTEGER NOT NULL,
    "trip_reason" TEXT,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "service_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."paper" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "good_until" DATE NOT NULL,
    "case_no" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."service_item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "workdays" INTEGER NOT NULL,
    "papers" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "service_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."household_visit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "household_id" UUID NOT NULL,
    "household_name" TEXT NOT NULL,
    "visited_on" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "visitor" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "need" TEXT,
    "need_department" TEXT,
    "follow_up_by" DATE,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "household_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."registration" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."registration_move" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "station" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "applied_on" DATE NOT NULL,
    "done_on" DATE,
    "trips" INTEGER NOT NULL,
    "trip_reason" TEXT,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "registration_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."residence_permit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "station" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "endorsed_on" DATE,
    "due_on" DATE,
    "endorsements" INTEGER,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "residence_permit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."building_head" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "building" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "building_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."police_post" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "police_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."post_staff" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "post" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "post_staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."device" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "place" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "checked_on" DATE,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."list_item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "required" INTEGER,
    "document" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "list_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."special_person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "group_sealed" BYTEA,
    "group_index" BYTEA,
    "measure_sealed" BYTEA,
    "measure_index" BYTEA,
    "since" DATE NOT NULL,
    "responsible_sealed" BYTEA,
    "responsible_index" BYTEA,
    "next_visit_on" DATE,
    "last_visit_on" DATE,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "special_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance"."rule_setting" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "rule_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."contract" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "team" TEXT NOT NULL,
    "institution_name" TEXT NOT NULL,
    "package" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "services" INTEGER,
    "last_service_on" DATE,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."service" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "served_on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "performer" TEXT NOT NULL,
    "institution_name" TEXT NOT NULL,
    "finding_sealed" BYTEA,
    "finding_index" BYTEA,
    "contract_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."care" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "condition_sealed" BYTEA,
    "condition_index" BYTEA,
    "found_on" DATE NOT NULL,
    "institution_name" TEXT NOT NULL,
    "doctor" TEXT,
    "last_follow_up_on" DATE,
    "next_follow_up_on" DATE,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "care_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."follow_up" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "about_sealed" BYTEA,
    "about_index" BYTEA,
    "performed_on" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "performer" TEXT NOT NULL,
    "institution_name" TEXT,
    "result_sealed" BYTEA,
    "result_index" BYTEA,
    "finding_sealed" BYTEA,
    "finding_index" BYTEA,
    "next_on" DATE,
    "reached" BOOLEAN,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."illness" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "illness_sealed" BYTEA,
    "illness_index" BYTEA,
    "diagnosed_on" DATE NOT NULL,
    "hospital_sealed" BYTEA,
    "hospital_index" BYTEA,
    "state_sealed" BYTEA,
    "state_index" BYTEA,
    "treatment_sealed" BYTEA,
    "treatment_index" BYTEA,
    "institution_name" TEXT,
    "doctor_sealed" BYTEA,
    "doctor_index" BYTEA,
    "last_follow_up_on" DATE,
    "next_follow_up_on" DATE,
    "note_sealed" BYTEA,
    "note_index" BYTEA,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "illness_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."illness_cost" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "settled_on" DATE NOT NULL,
    "hospital_sealed" BYTEA,
    "hospital_index" BYTEA,
    "kind_sealed" BYTEA,
    "kind_index" BYTEA,
    "total" BIGINT NOT NULL,
    "insured" BIGINT NOT NULL,
    "illness_insured" BIGINT NOT NULL,
    "aid" BIGINT NOT NULL,
    "other_aid" BIGINT NOT NULL,
    "self_paid" BIGINT NOT NULL,
    "institution_name" TEXT,
    "note_sealed" BYTEA,
    "note_index" BYTEA,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "illness_cost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."admission" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "hospital" TEXT NOT NULL,
    "admitted_on" DATE NOT NULL,
    "pay_after" BOOLEAN NOT NULL,
    "reason" TEXT,
    "diagnosis_sealed" BYTEA,
    "diagnosis_index" BYTEA,
    "discharged_on" DATE,
    "due" BIGINT,
    "paid" BIGINT,
    "arrears" BIGINT,
    "pay_by" DATE,
    "settled_on" DATE,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "admission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."outreach" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "visited_on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "institution_name" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "host_name" TEXT,
    "doctors" INTEGER NOT NULL,
    "patients" INTEGER,
    "trained" INTEGER,
    "content" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "outreach_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."event_report" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "name_sealed" BYTEA,
    "name_index" BYTEA,
    "kind" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "found_on" DATE NOT NULL,
    "found_at" TEXT NOT NULL,
    "reported_on" DATE,
    "reported_at" TEXT,
    "cases" INTEGER NOT NULL,
    "institution_name" TEXT NOT NULL,
    "response_sealed" BYTEA,
    "response_index" BYTEA,
    "hours_allowed" INTEGER,
    "late" BOOLEAN,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "event_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."institution" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "site" TEXT,
    "state" TEXT NOT NULL,
    "planned_on" DATE,
    "opened_on" DATE,
    "designated" BOOLEAN NOT NULL,
    "agreement_no" TEXT,
    "designated_from" DATE,
    "designated_to" DATE,
    "beds" INTEGER,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."staff" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "institution_name" TEXT NOT NULL,
    "sex" TEXT,
    "post" TEXT NOT NULL,
    "qualification" TEXT NOT NULL,
    "licence_no" TEXT,
    "licensed_until" DATE,
    "family_doctor" BOOLEAN NOT NULL,
    "started_on" DATE NOT NULL,
    "phone_sealed" BYTEA,
    "phone_index" BYTEA,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."illness_kind" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "other_names" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "document" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "illness_kind_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health"."rule_setting" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "rule_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing"."room_use" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "label" TEXT NOT NULL,
    "site_name" TEXT NOT NULL,
    "building_no" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "occupant" TEXT,
    "households" INTEGER NOT NULL,
    "members" INTEGER NOT NULL,
    "area_m2" DOUBLE PRECISION,
    "m2_per_person" DOUBLE PRECISION,
    "since" DATE NOT NULL,
    "room_id" UUID NOT NULL,
    "occupant_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "room_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing"."help" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "household_id" UUID NOT NULL,
    "household_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "applicant_name" TEXT NOT NULL,
    "applied_on" DATE NOT NULL,
    "need" TEXT NOT NULL,
    "members" INTEGER NOT NULL,
    "m2_per_person" DOUBLE PRECISION,
    "income" BIGINT,
    "check_due_on" DATE,
    "checked_on" DATE,
    "publicity_from" DATE,
    "publicity_until" DATE,
    "publicity_place" TEXT,
    "objections" INTEGER,
    "waiting_no" INTEGER,
    "waiting_since" DATE,
    "waiting_until" DATE,
    "dwelling_id" UUID,
    "dwelling_name" TEXT,
    "rent" BIGINT,
    "subsidy" BIGINT,
    "starts_on" DATE,
    "contract_until" DATE,
    "reviewed_on" DATE,
    "review_due_on" DATE,
    "ended_on" DATE,
    "exit_reason" TEXT,
    "decision" TEXT,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "help_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing"."step_record" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "household_id" UUID NOT NULL,
    "household_name" TEXT NOT NULL,
    "help_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,
    "officer" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "opinion" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "step_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing"."payment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "household_id" UUID NOT NULL,
    "household_name" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "paid_on" DATE NOT NULL,
    "document" TEXT,
    "help_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing"."dwelling" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "project" TEXT,
    "area_m2" DOUBLE PRECISION NOT NULL,
    "rent" BIGINT,
    "available_on" DATE NOT NULL,
    "taken" BOOLEAN,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "dwelling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing"."stock_project" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "planned" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "started_on" DATE,
    "finishes_on" DATE NOT NULL,
    "finished_on" DATE,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "stock_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing"."certificate" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "household_id" UUID NOT NULL,
    "household_name" TEXT NOT NULL,
    "room_label" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "unit_no" TEXT,
    "holder_name" TEXT,
    "holder_number_sealed" BYTEA,
    "holder_number_index" BYTEA,
    "share_type" TEXT,
    "registered_m2" DOUBLE PRECISION,
    "mismatches" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mismatch_since" DATE,
    "accepted" TEXT,
    "stage_since" DATE,
    "due_on" DATE,
    "stuck_reason" TEXT,
    "stuck_since" DATE,
    "stuck_note" TEXT,
    "checked_on" DATE,
    "corrected_on" DATE,
    "taxed_on" DATE,
    "tax" BIGINT,
    "tax_receipt" TEXT,
    "issued_on" DATE,
    "certificate_no" TEXT,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing"."holder" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "room_label" TEXT NOT NULL,
    "share" DOUBLE PRECISION,
    "since" DATE NOT NULL,
    "certificate_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "holder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing"."home_insurance" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "household_id" UUID NOT NULL,
    "household_name" TEXT NOT NULL,
    "policy_no" TEXT NOT NULL,
    "insurer" TEXT NOT NULL,
    "premium" BIGINT NOT NULL,
    "payer" TEXT NOT NULL,
    "insured" BIGINT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "home_insurance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing"."job_insurance" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "policy_no" TEXT NOT NULL,
    "insurer" TEXT NOT NULL,
    "premium" BIGINT NOT NULL,
    "payer" TEXT NOT NULL,
    "insured" BIGINT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "job_insurance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing"."claim" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "household_id" UUID NOT NULL,
    "household_name" TEXT NOT NULL,
    "insurance" TEXT NOT NULL,
    "policy_no" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "amount" BIGINT,
    "paid_on" DATE,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "housing"."rule_setting" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "rule_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."organisation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_name" TEXT,
    "founded_on" DATE NOT NULL,
    "secretary" TEXT,
    "secretary_since" DATE,
    "term_from" DATE,
    "term_until" DATE,
    "note" TEXT,
    "parent_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."member" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "branch_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "joined_on" DATE NOT NULL,
    "full_on" DATE,
    "group_name" TEXT,
    "branch_since" DATE,
    "note" TEXT,
    "branch_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."candidate" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "branch_name" TEXT NOT NULL,
    "applied_on" DATE NOT NULL,
    "talked_on" DATE,
    "activist_on" DATE,
    "target_on" DATE,
    "accepted_on" DATE,
    "probation_until" DATE,
    "full_on" DATE,
    "standing" TEXT,
    "done_steps" INTEGER,
    "next_step" TEXT,
    "next_due" DATE,
    "late_steps" INTEGER,
    "note" TEXT,
    "branch_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."development_step" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "until" DATE,
    "result" TEXT NOT NULL,
    "handler" TEXT,
    "persons" TEXT,
    "hours" INTEGER,
    "eligible" INTEGER,
    "present" INTEGER,
    "in_favour" INTEGER,
    "extend_months" INTEGER,
    "special_reason" TEXT,
    "paper" TEXT,
    "note" TEXT,
    "late" BOOLEAN NOT NULL,
    "seq" INTEGER NOT NULL,
    "candidate_id" UUID NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "development_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."meeting" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "branch_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "topic" TEXT NOT NULL,
    "chair" TEXT NOT NULL,
    "expected" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "absent" TEXT,
    "minutes" TEXT,
    "branch_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."floating" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "contact_branch" TEXT NOT NULL,
    "contact_person" TEXT,
    "last_contact_on" DATE,
    "note" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "floating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."transfer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "from_branch" TEXT NOT NULL,
    "to_branch" TEXT NOT NULL,
    "outside" BOOLEAN NOT NULL,
    "issued_on" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "received_on" DATE,
    "reason" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."election" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "body_name" TEXT NOT NULL,
    "body_kind" TEXT NOT NULL,
    "planned_on" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "notice_on" DATE,
    "note" TEXT,
    "state" TEXT,
    "held_on" DATE,
    "eligible" INTEGER,
    "ballots" INTEGER,
    "turnout" DOUBLE PRECISION,
    "term_from" DATE,
    "term_until" DATE,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "election_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."contender" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "election_id" UUID NOT NULL,
    "body_name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "nominated_on" DATE NOT NULL,
    "passes" INTEGER NOT NULL,
    "objections" INTEGER NOT NULL,
    "votes" INTEGER,
    "elected" BOOLEAN,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "contender_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."joint_review" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "contender_id" UUID NOT NULL,
    "unit" TEXT NOT NULL,
    "passes" BOOLEAN NOT NULL,
    "reviewed_on" DATE NOT NULL,
    "opinion" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "joint_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."holding" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "body_name" TEXT NOT NULL,
    "body_kind" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "term_until" DATE NOT NULL,
    "note" TEXT,
    "election_id" UUID,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."covenant" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "adopted_on" DATE NOT NULL,
    "eligible" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "in_favour" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "covenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."backbone" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "grid_name" TEXT,
    "started_on" DATE NOT NULL,
    "duty" TEXT,
    "phone_sealed" BYTEA,
    "phone_index" BYTEA,
    "grid_path" TEXT,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "backbone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party"."rule_setting" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "area_path" TEXT NOT NULL,
    "source" JSONB,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "rule_setting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entity_xact_idx" ON "core"."audit"("entity", "xact");

-- CreateIndex
CREATE INDEX "audit_entity_id_at_idx" ON "core"."audit"("entity_id", "at");

-- CreateIndex
CREATE INDEX "audit_at_idx" ON "core"."audit"("at");

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "core"."idempotency"("created_at");

-- CreateIndex
CREATE INDEX "ledger_mark_at_idx" ON "core"."ledger_mark"("at");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_mark_entity_xact_key" ON "core"."ledger_mark"("entity", "xact");

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "core"."unit"("code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_name_unit_id_valid_from_key" ON "core"."unit_name"("unit_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "unit_module_unit_id_module_valid_from_key" ON "core"."unit_module"("unit_id", "module", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "area_area_path_key" ON "core"."area"("area_path");

-- CreateIndex
CREATE UNIQUE INDEX "site_code_key" ON "core"."site"("code");

-- CreateIndex
CREATE UNIQUE INDEX "account_account_key" ON "core"."account"("account");

-- CreateIndex
CREATE UNIQUE INDEX "account_oidc_subject_key" ON "core"."account"("oidc_subject");

-- CreateIndex
CREATE INDEX "password_history_officer_id_set_at_idx" ON "core"."password_history"("officer_id", "set_at");

-- CreateIndex
CREATE INDEX "sign_in_guard_last_at_idx" ON "core"."sign_in_guard"("last_at");

-- CreateIndex
CREATE INDEX "post_officer_id_idx" ON "core"."post"("officer_id");

-- CreateIndex
CREATE INDEX "post_unit_id_idx" ON "core"."post"("unit_id");

-- CreateIndex
CREATE INDEX "institution_module_name_idx" ON "core"."institution"("module", "name");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "core"."session"("token_hash");

-- CreateIndex
CREATE INDEX "session_officer_id_ended_at_idx" ON "core"."session"("officer_id", "ended_at");

-- CreateIndex
CREATE INDEX "session_last_seen_at_idx" ON "core"."session"("last_seen_at");

-- CreateIndex
CREATE INDEX "file_entity_entity_id_idx" ON "core"."file"("entity", "entity_id");

-- CreateIndex
CREATE INDEX "file_owner_id_idx" ON "core"."file"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_key_key" ON "core"."notice"("key");

-- CreateIndex
CREATE INDEX "notice_at_idx" ON "core"."notice"("at");

-- CreateIndex
CREATE INDEX "mail_outbox_state_next_at_idx" ON "core"."mail_outbox"("state", "next_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_outbox_notice_id_recipient_key" ON "core"."mail_outbox"("notice_id", "recipient");

-- CreateIndex
CREATE UNIQUE INDEX "module_release_module_version_key" ON "core"."module_release"("module", "version");

-- CreateIndex
CREATE UNIQUE INDEX "browser_error_fingerprint_key" ON "core"."browser_error"("fingerprint");

-- CreateIndex
CREATE INDEX "browser_error_last_at_idx" ON "core"."browser_error"("last_at");

-- CreateIndex
CREATE INDEX "fact_fact_id_area_path_idx" ON "core"."fact"("fact_id", "area_path");

-- CreateIndex
CREATE INDEX "fact_person_id_idx" ON "core"."fact"("person_id");

-- CreateIndex
CREATE INDEX "fact_household_id_idx" ON "core"."fact"("household_id");

-- CreateIndex
CREATE INDEX "entitlement_note_entitlement_id_subject_id_idx" ON "core"."entitlement_note"("entitlement_id", "subject_id");

-- CreateIndex
CREATE INDEX "entitlement_note_person_id_idx" ON "core"."entitlement_note"("person_id");

-- CreateIndex
CREATE INDEX "entitlement_note_household_id_idx" ON "core"."entitlement_note"("household_id");

-- CreateIndex
CREATE INDEX "import_batch_module_importer_created_at_idx" ON "core"."import_batch"("module", "importer", "created_at");

-- CreateIndex
CREATE INDEX "import_row_batch_id_state_position_idx" ON "core"."import_row"("batch_id", "state", "position");

-- CreateIndex
CREATE INDEX "export_job_created_by_created_at_idx" ON "core"."export_job"("created_by", "created_at");

-- CreateIndex
CREATE INDEX "household_area_path_no_idx" ON "residents"."household"("area_path", "no");

-- CreateIndex
CREATE INDEX "household_head_pinyin_id_idx" ON "residents"."household"("head_pinyin", "id");

-- CreateIndex
CREATE INDEX "household_site_id_idx" ON "residents"."household"("site_id");

-- CreateIndex
CREATE INDEX "household_room_id_idx" ON "residents"."household"("room_id");

-- CreateIndex
CREATE INDEX "household_search_idx" ON "residents"."household" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "household_no_key" ON "residents"."household"("no");

-- CreateIndex
CREATE INDEX "person_area_path_name_pinyin_id_idx" ON "residents"."person"("area_path", "name_pinyin", "id");

-- CreateIndex
CREATE INDEX "person_name_pinyin_id_idx" ON "residents"."person"("name_pinyin", "id");

-- CreateIndex
CREATE INDEX "person_initials_idx" ON "residents"."person"("initials");

-- CreateIndex
CREATE INDEX "person_id_tail_index_idx" ON "residents"."person"("id_tail_index");

-- CreateIndex
CREATE INDEX "person_phone_index_idx" ON "residents"."person"("phone_index");

-- CreateIndex
CREATE INDEX "person_birth_date_id_idx" ON "residents"."person"("birth_date", "id");

-- CreateIndex
CREATE INDEX "person_household_id_idx" ON "residents"."person"("household_id");

-- CreateIndex
CREATE INDEX "person_search_idx" ON "residents"."person" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "person_id_number_index_key" ON "residents"."person"("id_number_index");

-- CreateIndex
CREATE UNIQUE INDEX "person_temp_number_key" ON "residents"."person"("temp_number");

-- CreateIndex
CREATE INDEX "membership_household_id_valid_from_idx" ON "residents"."membership"("household_id", "valid_from");

-- CreateIndex
CREATE INDEX "life_event_person_id_idx" ON "residents"."life_event"("person_id");

-- CreateIndex
CREATE INDEX "life_event_household_id_idx" ON "residents"."life_event"("household_id");

-- CreateIndex
CREATE INDEX "life_event_area_path_occurred_on_idx" ON "residents"."life_event"("area_path", "occurred_on");

-- CreateIndex
CREATE INDEX "duplicate_candidate_state_area_path_idx" ON "residents"."duplicate_candidate"("state", "area_path");

-- CreateIndex
CREATE INDEX "duplicate_candidate_second_id_idx" ON "residents"."duplicate_candidate"("second_id");

-- CreateIndex
CREATE UNIQUE INDEX "duplicate_candidate_first_id_second_id_key" ON "residents"."duplicate_candidate"("first_id", "second_id");

-- CreateIndex
CREATE INDEX "person_merge_from_id_idx" ON "residents"."person_merge"("from_id");

-- CreateIndex
CREATE INDEX "person_merge_into_id_idx" ON "residents"."person_merge"("into_id");

-- CreateIndex
CREATE UNIQUE INDEX "building_site_name_no_key" ON "residents"."building"("site_name", "no");

-- CreateIndex
CREATE INDEX "room_area_path_idx" ON "residents"."room"("area_path");

-- CreateIndex
CREATE INDEX "room_grid_path_idx" ON "residents"."room"("grid_path");

-- CreateIndex
CREATE UNIQUE INDEX "room_building_id_label_key" ON "residents"."room"("building_id", "label");

-- CreateIndex
CREATE INDEX "room_grid_grid_path_valid_from_idx" ON "residents"."room_grid"("grid_path", "valid_from");

-- CreateIndex
CREATE INDEX "grid_holder_officer_id_idx" ON "residents"."grid_holder"("officer_id");

-- CreateIndex
CREATE INDEX "warning_area_path_state_due_on_idx" ON "residents"."warning"("area_path", "state", "due_on");

-- CreateIndex
CREATE INDEX "warning_household_id_idx" ON "residents"."warning"("household_id");

-- CreateIndex
CREATE INDEX "warning_person_id_idx" ON "residents"."warning"("person_id");

-- CreateIndex
CREATE INDEX "warning_rule_id_answered_on_idx" ON "residents"."warning"("rule_id", "answered_on");

-- CreateIndex
CREATE INDEX "warning_visit_household_id_visited_on_idx" ON "residents"."warning_visit"("household_id", "visited_on");

-- CreateIndex
CREATE INDEX "pilot_task_stage_idx" ON "coordination"."pilot_task"("stage");

-- CreateIndex
CREATE INDEX "evaluation_rule_year_idx" ON "coordination"."evaluation_rule"("year");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_year_year_key" ON "coordination"."evaluation_year"("year");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_score_year_unit_id_rule_id_key" ON "coordination"."evaluation_score"("year", "unit_id", "rule_id");

-- CreateIndex
CREATE INDEX "evaluation_appeal_year_unit_id_idx" ON "coordination"."evaluation_appeal"("year", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_month_month_key" ON "coordination"."report_month"("month");

-- CreateIndex
CREATE INDEX "report_month_state_month_idx" ON "coordination"."report_month"("state", "month");

-- CreateIndex
CREATE INDEX "report_unit_id_month_idx" ON "coordination"."report"("unit_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "report_month_measure_no_key" ON "coordination"."report"("month", "measure_no");

-- CreateIndex
CREATE INDEX "report_line_month_target_key_idx" ON "coordination"."report_line"("month", "target_key");

-- CreateIndex
CREATE INDEX "report_line_month_indicator_id_idx" ON "coordination"."report_line"("month", "indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_line_report_id_position_key" ON "coordination"."report_line"("report_id", "position");

-- CreateIndex
CREATE INDEX "cosign_unit_id_idx" ON "coordination"."cosign"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "cosign_report_id_unit_name_key" ON "coordination"."cosign"("report_id", "unit_name");

-- CreateIndex
CREATE INDEX "line_opinion_report_id_idx" ON "coordination"."line_opinion"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "line_opinion_line_id_unit_name_key" ON "coordination"."line_opinion"("line_id", "unit_name");

-- CreateIndex
CREATE UNIQUE INDEX "arbitration_line_id_key" ON "coordination"."arbitration"("line_id");

-- CreateIndex
CREATE INDEX "arbitration_report_id_idx" ON "coordination"."arbitration"("report_id");

-- CreateIndex
CREATE INDEX "report_event_report_id_at_idx" ON "coordination"."report_event"("report_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "report_file_report_id_file_id_key" ON "coordination"."report_file"("report_id", "file_id");

-- CreateIndex
CREATE INDEX "report_unlock_report_id_granted_at_idx" ON "coordination"."report_unlock"("report_id", "granted_at");

-- CreateIndex
CREATE UNIQUE INDEX "figure_month_indicator_id_area_path_key" ON "coordination"."figure"("month", "indicator_id", "area_path");

-- CreateIndex
CREATE UNIQUE INDEX "frozen_set_month_indicator_id_area_path_row_table_key" ON "coordination"."frozen_set"("month", "indicator_id", "area_path", "row_table");

-- CreateIndex
CREATE INDEX "row_reason_officer_id_indicator_id_month_expires_at_idx" ON "coordination"."row_reason"("officer_id", "indicator_id", "month", "expires_at");

-- CreateIndex
CREATE INDEX "reminder_month_sent_at_idx" ON "coordination"."reminder"("month", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_no_key" ON "coordination"."plan_version"("no");

-- CreateIndex
CREATE UNIQUE INDEX "measure_plan_id_no_key" ON "coordination"."measure"("plan_id", "no");

-- CreateIndex
CREATE UNIQUE INDEX "measure_unit_measure_id_duty_name_valid_from_key" ON "coordination"."measure_unit"("measure_id", "duty", "name", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "target_plan_id_key_key" ON "coordination"."target"("plan_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "unit_group_member_group_name_unit_name_valid_from_key" ON "coordination"."unit_group_member"("group_name", "unit_name", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "task_plan_id_target_id_key" ON "coordination"."task"("plan_id", "target_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_unit_task_id_duty_unit_name_key" ON "coordination"."task_unit"("task_id", "duty", "unit_name");

-- CreateIndex
CREATE INDEX "indicator_decision_indicator_id_decided_on_idx" ON "coordination"."indicator_decision"("indicator_id", "decided_on");

-- CreateIndex
CREATE INDEX "adhoc_request_due_on_idx" ON "coordination"."adhoc_request"("due_on");

-- CreateIndex
CREATE INDEX "adhoc_answer_unit_id_idx" ON "coordination"."adhoc_answer"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "adhoc_answer_request_id_unit_name_key" ON "coordination"."adhoc_answer"("request_id", "unit_name");

-- CreateIndex
CREATE INDEX "project_area_path_id_idx" ON "coordination"."project"("area_path", "id");

-- CreateIndex
CREATE INDEX "fund_area_path_id_idx" ON "coordination"."fund"("area_path", "id");

-- CreateIndex
CREATE INDEX "staffing_area_path_id_idx" ON "coordination"."staffing"("area_path", "id");

-- CreateIndex
CREATE INDEX "meeting_held_on_idx" ON "coordination"."meeting"("held_on");

-- CreateIndex
CREATE INDEX "action_item_state_due_on_idx" ON "coordination"."action_item"("state", "due_on");

-- CreateIndex
CREATE INDEX "action_item_unit_id_idx" ON "coordination"."action_item"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "action_item_year_seq_key" ON "coordination"."action_item"("year", "seq");

-- CreateIndex
CREATE INDEX "inspection_held_on_idx" ON "coordination"."inspection"("held_on");

-- CreateIndex
CREATE INDEX "practice_area_path_id_idx" ON "coordination"."practice"("area_path", "id");

-- CreateIndex
CREATE INDEX "schooling_area_path_id_idx" ON "education"."schooling"("area_path", "id");

-- CreateIndex
CREATE INDEX "schooling_person_id_idx" ON "education"."schooling"("person_id");

-- CreateIndex
CREATE INDEX "absence_area_path_id_idx" ON "education"."absence"("area_path", "id");

-- CreateIndex
CREATE INDEX "absence_person_id_idx" ON "education"."absence"("person_id");

-- CreateIndex
CREATE INDEX "absence_visit_area_path_id_idx" ON "education"."absence_visit"("area_path", "id");

-- CreateIndex
CREATE INDEX "absence_visit_person_id_idx" ON "education"."absence_visit"("person_id");

-- CreateIndex
CREATE INDEX "transfer_area_path_id_idx" ON "education"."transfer"("area_path", "id");

-- CreateIndex
CREATE INDEX "transfer_person_id_idx" ON "education"."transfer"("person_id");

-- CreateIndex
CREATE INDEX "support_area_path_id_idx" ON "education"."support"("area_path", "id");

-- CreateIndex
CREATE INDEX "support_person_id_idx" ON "education"."support"("person_id");

-- CreateIndex
CREATE INDEX "school_area_path_id_idx" ON "education"."school"("area_path", "id");

-- CreateIndex
CREATE INDEX "school_place_area_path_id_idx" ON "education"."school_place"("area_path", "id");

-- CreateIndex
CREATE INDEX "teacher_area_path_id_idx" ON "education"."teacher"("area_path", "id");

-- CreateIndex
CREATE INDEX "staff_post_area_path_id_idx" ON "education"."staff_post"("area_path", "id");

-- CreateIndex
CREATE INDEX "teacher_training_area_path_id_idx" ON "education"."teacher_training"("area_path", "id");

-- CreateIndex
CREATE INDEX "quality_area_path_id_idx" ON "education"."quality"("area_path", "id");

-- CreateIndex
CREATE INDEX "rule_setting_area_path_id_idx" ON "education"."rule_setting"("area_path", "id");

-- CreateIndex
CREATE INDEX "labour_record_area_path_id_idx" ON "employment"."labour_record"("area_path", "id");

-- CreateIndex
CREATE INDEX "labour_record_person_id_idx" ON "employment"."labour_record"("person_id");

-- CreateIndex
CREATE INDEX "job_area_path_id_idx" ON "employment"."job"("area_path", "id");

-- CreateIndex
CREATE INDEX "job_person_id_started_on_idx" ON "employment"."job"("person_id", "started_on");

-- CreateIndex
CREATE INDEX "job_started_on_idx" ON "employment"."job"("started_on");

-- CreateIndex
CREATE INDEX "service_card_check_area_path_month_idx" ON "employment"."service_card_check"("area_path", "month");

-- CreateIndex
CREATE INDEX "service_card_check_person_id_checked_on_idx" ON "employment"."service_card_check"("person_id", "checked_on");

-- CreateIndex
CREATE INDEX "zero_household_area_path_found_on_idx" ON "employment"."zero_household"("area_path", "found_on");

-- CreateIndex
CREATE INDEX "zero_household_household_id_idx" ON "employment"."zero_household"("household_id");

-- CreateIndex
CREATE INDEX "job_opening_valid_until_idx" ON "employment"."job_opening"("valid_until");

-- CreateIndex
CREATE INDEX "job_match_person_id_idx" ON "employment"."job_match"("person_id");

-- CreateIndex
CREATE INDEX "job_match_opening_id_idx" ON "employment"."job_match"("opening_id");

-- CreateIndex
CREATE INDEX "training_batch_starts_on_idx" ON "employment"."training_batch"("starts_on");

-- CreateIndex
CREATE INDEX "training_enrolment_area_path_completed_on_idx" ON "employment"."training_enrolment"("area_path", "completed_on");

-- CreateIndex
CREATE INDEX "training_enrolment_person_id_idx" ON "employment"."training_enrolment"("person_id");

-- CreateIndex
CREATE INDEX "training_enrolment_batch_id_idx" ON "employment"."training_enrolment"("batch_id");

-- CreateIndex
CREATE INDEX "welfare_assignment_area_path_agreed_until_idx" ON "employment"."welfare_assignment"("area_path", "agreed_until");

-- CreateIndex
CREATE INDEX "welfare_assignment_person_id_idx" ON "employment"."welfare_assignment"("person_id");

-- CreateIndex
CREATE INDEX "welfare_assignment_post_id_idx" ON "employment"."welfare_assignment"("post_id");

-- CreateIndex
CREATE INDEX "welfare_post_area_path_idx" ON "employment"."welfare_post"("area_path");

-- CreateIndex
CREATE INDEX "minimum_wage_region_code_valid_from_idx" ON "employment"."minimum_wage"("region_code", "valid_from");

-- CreateIndex
CREATE INDEX "rule_setting_key_valid_from_idx" ON "employment"."rule_setting"("key", "valid_from");

-- CreateIndex
CREATE INDEX "working_age_rule_category_born_from_idx" ON "employment"."working_age_rule"("category", "born_from");

-- CreateIndex
CREATE UNIQUE INDEX "training_attendance_enrolment_id_day_key" ON "employment"."training_attendance"("enrolment_id", "day");

-- CreateIndex
CREATE INDEX "dispute_area_path_id_idx" ON "governance"."dispute"("area_path", "id");

-- CreateIndex
CREATE INDEX "dispute_step_area_path_id_idx" ON "governance"."dispute_step"("area_path", "id");

-- CreateIndex
CREATE INDEX "service_case_area_path_id_idx" ON "governance"."service_case"("area_path", "id");

-- CreateIndex
CREATE INDEX "service_case_person_id_idx" ON "governance"."service_case"("person_id");

-- CreateIndex
CREATE INDEX "paper_area_path_id_idx" ON "governance"."paper"("area_path", "id");

-- CreateIndex
CREATE INDEX "paper_person_id_idx" ON "governance"."paper"("person_id");

-- CreateIndex
CREATE INDEX "service_item_area_path_id_idx" ON "governance"."service_item"("area_path", "id");

-- CreateIndex
CREATE INDEX "household_visit_area_path_id_idx" ON "governance"."household_visit"("area_path", "id");

-- CreateIndex
CREATE INDEX "household_visit_household_id_idx" ON "governance"."household_visit"("household_id");

-- CreateIndex
CREATE INDEX "registration_area_path_id_idx" ON "governance"."registration"("area_path", "id");

-- CreateIndex
CREATE INDEX "registration_person_id_idx" ON "governance"."registration"("person_id");

-- CreateIndex
CREATE INDEX "registration_move_area_path_id_idx" ON "governance"."registration_move"("area_path", "id");

-- CreateIndex
CREATE INDEX "registration_move_person_id_idx" ON "governance"."registration_move"("person_id");

-- CreateIndex
CREATE INDEX "residence_permit_area_path_id_idx" ON "governance"."residence_permit"("area_path", "id");

-- CreateIndex
CREATE INDEX "residence_permit_person_id_idx" ON "governance"."residence_permit"("person_id");

-- CreateIndex
CREATE INDEX "building_head_area_path_id_idx" ON "governance"."building_head"("area_path", "id");

-- CreateIndex
CREATE INDEX "police_post_area_path_id_idx" ON "governance"."police_post"("area_path", "id");

-- CreateIndex
CREATE INDEX "post_staff_area_path_id_idx" ON "governance"."post_staff"("area_path", "id");

-- CreateIndex
CREATE INDEX "device_area_path_id_idx" ON "governance"."device"("area_path", "id");

-- CreateIndex
CREATE INDEX "list_item_area_path_id_idx" ON "governance"."list_item"("area_path", "id");

-- CreateIndex
CREATE INDEX "special_person_area_path_id_idx" ON "governance"."special_person"("area_path", "id");

-- CreateIndex
CREATE INDEX "special_person_person_id_idx" ON "governance"."special_person"("person_id");

-- CreateIndex
CREATE INDEX "rule_setting_area_path_id_idx" ON "governance"."rule_setting"("area_path", "id");

-- CreateIndex
CREATE INDEX "contract_area_path_id_idx" ON "health"."contract"("area_path", "id");

-- CreateIndex
CREATE INDEX "contract_person_id_idx" ON "health"."contract"("person_id");

-- CreateIndex
CREATE INDEX "service_area_path_id_idx" ON "health"."service"("area_path", "id");

-- CreateIndex
CREATE INDEX "service_person_id_idx" ON "health"."service"("person_id");

-- CreateIndex
CREATE INDEX "care_area_path_id_idx" ON "health"."care"("area_path", "id");

-- CreateIndex
CREATE INDEX "care_person_id_idx" ON "health"."care"("person_id");

-- CreateIndex
CREATE INDEX "follow_up_area_path_id_idx" ON "health"."follow_up"("area_path", "id");

-- CreateIndex
CREATE INDEX "follow_up_person_id_idx" ON "health"."follow_up"("person_id");

-- CreateIndex
CREATE INDEX "illness_area_path_id_idx" ON "health"."illness"("area_path", "id");

-- CreateIndex
CREATE INDEX "illness_person_id_idx" ON "health"."illness"("person_id");

-- CreateIndex
CREATE INDEX "illness_cost_area_path_id_idx" ON "health"."illness_cost"("area_path", "id");

-- CreateIndex
CREATE INDEX "illness_cost_person_id_idx" ON "health"."illness_cost"("person_id");

-- CreateIndex
CREATE INDEX "admission_area_path_id_idx" ON "health"."admission"("area_path", "id");

-- CreateIndex
CREATE INDEX "admission_person_id_idx" ON "health"."admission"("person_id");

-- CreateIndex
CREATE INDEX "outreach_area_path_id_idx" ON "health"."outreach"("area_path", "id");

-- CreateIndex
CREATE INDEX "event_report_area_path_id_idx" ON "health"."event_report"("area_path", "id");

-- CreateIndex
CREATE INDEX "institution_area_path_id_idx" ON "health"."institution"("area_path", "id");

-- CreateIndex
CREATE INDEX "staff_area_path_id_idx" ON "health"."staff"("area_path", "id");

-- CreateIndex
CREATE INDEX "illness_kind_area_path_id_idx" ON "health"."illness_kind"("area_path", "id");

-- CreateIndex
CREATE INDEX "rule_setting_area_path_id_idx" ON "health"."rule_setting"("area_path", "id");

-- CreateIndex
CREATE INDEX "room_use_area_path_id_idx" ON "housing"."room_use"("area_path", "id");

-- CreateIndex
CREATE INDEX "help_area_path_id_idx" ON "housing"."help"("area_path", "id");

-- CreateIndex
CREATE INDEX "help_household_id_idx" ON "housing"."help"("household_id");

-- CreateIndex
CREATE INDEX "step_record_area_path_id_idx" ON "housing"."step_record"("area_path", "id");

-- CreateIndex
CREATE INDEX "step_record_household_id_idx" ON "housing"."step_record"("household_id");

-- CreateIndex
CREATE INDEX "payment_area_path_id_idx" ON "housing"."payment"("area_path", "id");

-- CreateIndex
CREATE INDEX "payment_household_id_idx" ON "housing"."payment"("household_id");

-- CreateIndex
CREATE INDEX "dwelling_area_path_id_idx" ON "housing"."dwelling"("area_path", "id");

-- CreateIndex
CREATE INDEX "stock_project_area_path_id_idx" ON "housing"."stock_project"("area_path", "id");

-- CreateIndex
CREATE INDEX "certificate_area_path_id_idx" ON "housing"."certificate"("area_path", "id");

-- CreateIndex
CREATE INDEX "certificate_household_id_idx" ON "housing"."certificate"("household_id");

-- CreateIndex
CREATE INDEX "holder_area_path_id_idx" ON "housing"."holder"("area_path", "id");

-- CreateIndex
CREATE INDEX "holder_person_id_idx" ON "housing"."holder"("person_id");

-- CreateIndex
CREATE INDEX "home_insurance_area_path_id_idx" ON "housing"."home_insurance"("area_path", "id");

-- CreateIndex
CREATE INDEX "home_insurance_household_id_idx" ON "housing"."home_insurance"("household_id");

-- CreateIndex
CREATE INDEX "job_insurance_area_path_id_idx" ON "housing"."job_insurance"("area_path", "id");

-- CreateIndex
CREATE INDEX "job_insurance_person_id_idx" ON "housing"."job_insurance"("person_id");

-- CreateIndex
CREATE INDEX "claim_area_path_id_idx" ON "housing"."claim"("area_path", "id");

-- CreateIndex
CREATE INDEX "claim_household_id_idx" ON "housing"."claim"("household_id");

-- CreateIndex
CREATE INDEX "rule_setting_area_path_id_idx" ON "housing"."rule_setting"("area_path", "id");

-- CreateIndex
CREATE INDEX "organisation_area_path_id_idx" ON "party"."organisation"("area_path", "id");

-- CreateIndex
CREATE INDEX "member_area_path_id_idx" ON "party"."member"("area_path", "id");

-- CreateIndex
CREATE INDEX "member_person_id_idx" ON "party"."member"("person_id");

-- CreateIndex
CREATE INDEX "candidate_area_path_id_idx" ON "party"."candidate"("area_path", "id");

-- CreateIndex
CREATE INDEX "candidate_person_id_idx" ON "party"."candidate"("person_id");

-- CreateIndex
CREATE INDEX "development_step_area_path_id_idx" ON "party"."development_step"("area_path", "id");

-- CreateIndex
CREATE INDEX "development_step_person_id_idx" ON "party"."development_step"("person_id");

-- CreateIndex
CREATE INDEX "meeting_area_path_id_idx" ON "party"."meeting"("area_path", "id");

-- CreateIndex
CREATE INDEX "floating_area_path_id_idx" ON "party"."floating"("area_path", "id");

-- CreateIndex
CREATE INDEX "floating_person_id_idx" ON "party"."floating"("person_id");

-- CreateIndex
CREATE INDEX "transfer_area_path_id_idx" ON "party"."transfer"("area_path", "id");

-- CreateIndex
CREATE INDEX "transfer_person_id_idx" ON "party"."transfer"("person_id");

-- CreateIndex
CREATE INDEX "election_area_path_id_idx" ON "party"."election"("area_path", "id");

-- CreateIndex
CREATE INDEX "contender_area_path_id_idx" ON "party"."contender"("area_path", "id");

-- CreateIndex
CREATE INDEX "contender_person_id_idx" ON "party"."contender"("person_id");

-- CreateIndex
CREATE INDEX "joint_review_area_path_id_idx" ON "party"."joint_review"("area_path", "id");

-- CreateIndex
CREATE INDEX "joint_review_person_id_idx" ON "party"."joint_review"("person_id");

-- CreateIndex
CREATE INDEX "holding_area_path_id_idx" ON "party"."holding"("area_path", "id");

-- CreateIndex
CREATE INDEX "holding_person_id_idx" ON "party"."holding"("person_id");

-- CreateIndex
CREATE INDEX "covenant_area_path_id_idx" ON "party"."covenant"("area_path", "id");

-- CreateIndex
CREATE INDEX "backbone_area_path_id_idx" ON "party"."backbone"("area_path", "id");

-- CreateIndex
CREATE INDEX "backbone_person_id_idx" ON "party"."backbone"("person_id");

-- CreateIndex
CREATE INDEX "rule_setting_area_path_id_idx" ON "party"."rule_setting"("area_path", "id");

-- AddForeignKey
ALTER TABLE "core"."unit" ADD CONSTRAINT "unit_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "core"."unit"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "core"."unit_name" ADD CONSTRAINT "unit_name_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "core"."unit"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "core"."unit_module" ADD CONSTRAINT "unit_module_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "core"."unit"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "core"."area" ADD CONSTRAINT "area_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "core"."site"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "core"."account" ADD CONSTRAINT "account_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "core"."officer"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "core"."post" ADD CONSTRAINT "post_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "core"."officer"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "core"."post" ADD CONSTRAINT "post_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "core"."unit"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "core"."post" ADD CONSTRAINT "post_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "core"."institution"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "core"."session" ADD CONSTRAINT "session_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "core"."officer"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "core"."notice_read" ADD CONSTRAINT "notice_read_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "core"."notice"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "core"."mail_outbox" ADD CONSTRAINT "mail_outbox_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "core"."notice"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "residents"."room" ADD CONSTRAINT "room_building_id_fkey" FOREIGN KEY ("building_id") REFERENCES "residents"."building"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "residents"."room_grid" ADD CONSTRAINT "room_grid_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "residents"."room"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ==== modules

select core.ensure_module('coordination');
select core.ensure_module('core');
select core.ensure_module('education');
select core.ensure_module('employment');
select core.ensure_module('governance');
select core.ensure_module('health');
select core.ensure_module('housing');
select core.ensure_module('party');
select core.ensure_module('residents');

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

-- Which tables were changed by which transaction, and nothing else: lets every module know exactly whether what it
-- computed before still holds. Runs as the owner.
create or replace view core.ledger_change as select entity, xact from core.ledger_mark;
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

-- ==== packages/db/sql/04_leaving.sql

-- Tables that a publication would send elsewhere though rows about persons stay in the county; must be empty.
-- Only coordination.published_figure may leave: figures of closed months, for a prefecture that adds counties up.
create or replace view core.leaving_table as
select p.pubname as publication, t.schemaname as schema_name, t.tablename as table_name
from pg_publication p left join pg_publication_tables t on t.pubname = p.pubname
where p.puballtables
  or coalesce(t.schemaname || '.' || t.tablename, '') not in ('', 'coordination.published_figure');

create or replace function core.refuse_leaving() returns event_trigger
language plpgsql as $$
declare
  leaving text;
begin
  select string_agg(distinct coalesce(format('%I.%I', schema_name, table_name), 'every table'), ', ') into leaving
  from core.leaving_table;
  if leaving is not null then
    raise exception 'may not be published: %', leaving using errcode = 'insufficient_privilege',
      hint = 'Rows about persons stay in the county. Only coordination.published_figure may leave it.';
  end if;
end
$$;

-- Where the database is rented its owner may make no event trigger; core.leaving_table still tells.
do $$
begin
  if (select rolsuper from pg_roles where rolname = current_user)
    and not exists (select from pg_event_trigger where evtname = 'refuse_leaving') then
    create event trigger refuse_leaving on ddl_command_end
      when tag in ('CREATE PUBLICATION', 'ALTER PUBLICATION') execute function core.refuse_leaving();
  end if;
end
$$;

-- ==== services/core/prisma/core.sql

-- Units, areas, sites, officers and posts are about no person of the registry: every module may read them.
select core.govern('core.unit', 'open', 'open');
select core.govern('core.area', 'open', 'open');
select core.govern('core.site', 'open', 'open');
select core.govern('core.officer', 'open', 'open');
select core.govern('core.post', 'open', 'open');
select core.govern('core.file', 'area', 'institution_id');

grant select on core.unit, core.unit_name, core.unit_module, core.area, core.site, core.officer, core.post, core.institution,
  core.calendar_day, core.setting to county_module, county_auditor;

grant select, insert, update on
  core.unit_name, core.unit_module, core.account, core.session, core.sign_in_guard, core.calendar_day, core.notice,
  core.notice_read, core.setting, core.module_release, core.browser_error, core.contract_snapshot,
  core.module_contract, core.module_pause to county_core;
grant select, insert on core.password_history to county_core;
grant select, insert, update, delete on core.recovery_code to county_core;
grant delete on core.sign_in_guard, core.calendar_day, core.browser_error, core.unit_module, core.module_pause
  to county_core;
grant select, insert, update, delete on core.mail_outbox to county_core;
grant select, insert on core.audit_seal to county_core;
grant select on core.audit_seal to county_auditor;

create or replace trigger insert_only before update or delete on core.audit_seal
  for each row execute function core.refuse_audit_change();
create or replace trigger no_truncate before truncate on core.audit_seal
  for each statement execute function core.refuse_audit_change();

alter table core.area alter column parent_path type text collate "C";
alter table core.area drop constraint if exists area_is_child;
alter table core.area add constraint area_is_child
  check (case when kind = 'county' then parent_path is null else starts_with(area_path, parent_path) end);
alter table core.post drop constraint if exists post_days;
alter table core.post add constraint post_days check (valid_to is null or valid_to >= valid_from);
-- An institution clerk is bound to one institution, nobody else is.
alter table core.post drop constraint if exists post_institution;
alter table core.post add constraint post_institution check ((role = 'institution') = (institution_id is not null));
alter table core.mail_outbox drop constraint if exists mail_outbox_state;
alter table core.mail_outbox add constraint mail_outbox_state check (state in ('queued', 'sent', 'failed'));
alter table core.unit_name drop constraint if exists unit_name_once;
alter table core.unit_name add constraint unit_name_once
  exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&);

-- Separation of duties (GB/T 22239-2019): while one of the three administrator posts counts, the officer holds no
-- other role. A working role is the class ''.
alter table core.post drop constraint if exists post_admin_excludes;
alter table core.post add constraint post_admin_excludes
  exclude using gist (
    officer_id with =,
    (case when role in ('systemAdmin', 'securityAdmin', 'auditAdmin') then role else '' end) with <>,
    daterange(valid_from, valid_to) with &&
  );

create unique index if not exists module_release_active on core.module_release (module) where state = 'active';
create unique index if not exists module_release_canary on core.module_release (module) where state = 'canary';
create index if not exists audit_reveal on core.audit (id) where verb like '%.reveal.subject';
create index if not exists audit_actor on core.audit (actor_id, id);

-- Keeps core.institution in step with a ledger whose rows are institutions. Arguments: kind, column of the name.
create or replace function core.keep_institution() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from core.institution i where i.id = old.id;
    return null;
  end if;
  insert into core.institution as i (id, module, kind, name, closed_on)
  values (new.id, tg_table_schema, tg_argv[0], to_jsonb(new) ->> tg_argv[1], new.closed_on)
  on conflict (id) do update set name = excluded.name, closed_on = excluded.closed_on
  where (i.name, i.closed_on) is distinct from (excluded.name, excluded.closed_on);
  return null;
end
$$;

-- The rows of a ledger are institutions (schools, clinics, windows): officers may be bound to one by their post.
create or replace function core.name_institutions(target regclass, kind text, name_column text) returns void
language plpgsql as $$
begin
  execute format('create or replace trigger keep_institution after insert or delete or update on %s
    for each row execute function core.keep_institution(%L, %L)', target, kind, name_column);
  execute format('insert into core.institution (id, module, kind, name, closed_on)
    select t.id, n.nspname, %L, t.%I, t.closed_on from %s t, pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.oid = %L::regclass on conflict do nothing', kind, name_column, target, target);
end
$$;

-- The name of a unit on a day.
create or replace function core.unit_name_on(unit uuid, day date) returns text
language sql stable
return (select n.name from core.unit_name n
  where n.unit_id = unit and n.valid_from <= day and (n.valid_to is null or n.valid_to > day));

-- The value of a setting on a day, or null where nobody set one.
create or replace function core.setting_on(setting_key text, day date) returns jsonb
language sql stable
return (select s.value from core.setting s
  where s.key = setting_key and s.valid_from <= day order by s.valid_from desc limit 1);

-- Posts of an officer that count on a day, as the session and the sign-in need them.
create or replace function core.posts_on(officer uuid, day date) returns jsonb
language sql stable
return (select coalesce(jsonb_agg(jsonb_build_object(
    'id', p.id, 'unitId', p.unit_id, 'unitName', coalesce(core.unit_name_on(p.unit_id, day), u.code), 'role', p.role,
    'areaPath', p.area_path, 'areaName', coalesce(a.name, p.area_path),
    'institution', (select jsonb_build_object('id', i.id, 'module', i.module, 'kind', i.kind, 'name', i.name)
      from core.institution i where i.id = p.institution_id),
    'modules', coalesce((select jsonb_agg(m.module order by m.module) from core.unit_module m
      where m.unit_id = p.unit_id and m.valid_from <= day and (m.valid_to is null or m.valid_to > day)), '[]'))
    order by p.valid_from, p.id), '[]')
  from core.post p join core.unit u on u.id = p.unit_id left join core.area a on a.area_path = p.area_path
  where p.officer_id = officer and p.valid_from <= day and (p.valid_to is null or p.valid_to > day));

-- Everything a request needs to know of its session, by the SHA-256 of the token; null when it does not count.
-- Runs as the owner, before anybody's scope is known. Marks the session as used, at most once a minute.
create or replace function core.find_session(token_digest bytea, at timestamptz, day date, idle interval) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_session core.session;
  found_officer core.officer;
  found_account core.account;
begin
  select * into found_session from core.session s
  where s.token_hash = token_digest and s.ended_at is null and s.expires_at > at and s.last_seen_at > at - idle;
  if not found then
    return null;
  end if;
  select * into found_officer from core.officer o where o.id = found_session.officer_id and o.state = 'active';
  if not found then
    return null;
  end if;
  select * into found_account from core.account a where a.officer_id = found_officer.id;
  if found_session.last_seen_at < at - interval '1 minute' then
    update core.session set last_seen_at = at where id = found_session.id;
  end if;
  return jsonb_build_object(
    'sessionId', found_session.id, 'officerId', found_officer.id, 'name', found_officer.name,
    'account', found_account.account, 'demo', found_officer.demo, 'postId', found_session.post_id,
    'method', found_session.method, 'secondFactor', found_account.totp_secret is not null,
    'mustChangePassword', found_account.must_change_password, 'passwordSetAt', found_account.password_set_at,
    'posts', core.posts_on(found_officer.id, day));
end
$$;
revoke all on function core.find_session(bytea, timestamptz, date, interval) from public;
grant execute on function core.find_session(bytea, timestamptz, date, interval) to county_core;

-- ==== services/core/prisma/facts.sql

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

-- ==== services/core/prisma/imports.sql

-- Imports and exports belong to the module that runs them and to the area of the officer who started them.
do $$
declare t text;
begin
  foreach t in array array['import_batch', 'import_row', 'import_effect', 'export_job'] loop
    execute format('alter table core.%I enable row level security', t);
    execute format('alter table core.%I force row level security', t);
    execute format('alter table core.%I alter column area_path set data type text collate "C"', t);
    execute format('drop policy if exists scope on core.%I', t);
    execute format(
      'create policy scope on core.%I using (current_user = ''county_'' || module
         and area_path >= current_setting(''app.area_from'', true) and area_path < current_setting(''app.area_to'', true)
         and '
      || core.institution_rule(format('core.%I', t)::regclass, 'institution_id') || ')', t);
    execute format('grant select, insert, update on core.%I to county_module', t);
    insert into core.governed_table (schema_name, table_name, subject, has_person, has_household, institution)
      values ('core', t, 'area', false, false, 'institution_id') on conflict do nothing;
  end loop;
end $$;
grant delete on core.import_row to county_module;
alter table core.import_mapping enable row level security;
alter table core.import_mapping force row level security;
drop policy if exists own on core.import_mapping;
create policy own on core.import_mapping using (current_user = 'county_' || module);
grant select, insert, update on core.import_mapping to county_module;

-- Undoes a committed batch: created rows go, changed rows get back the values they had. A row that was changed after the
-- import, or that others refer to by now, stays and is told. Runs as owner, since nobody else may delete.
create or replace function core.undo_import(p_batch uuid)
returns table (table_name text, row_id uuid, undone boolean, reason text)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  e record; cur int; cols text; sch text; tab text; ok boolean; why text;
begin
  if not exists (select 1 from core.import_batch b where b.id = p_batch and b.state = 'undoing'
      and b.area_path >= current_setting('app.area_from', true) and b.area_path < current_setting('app.area_to', true)
      and (current_setting('app.institution', true) = '*' or b.institution_id = core.institution_id())) then
    raise exception 'no such batch' using errcode = '42501';
  end if;
  perform set_config('app.undo_import', p_batch::text, true);
  for e in select * from core.import_effect x where x.batch_id = p_batch order by x.ctid desc loop
    sch := split_part(e.table_name, '.', 1); tab := split_part(e.table_name, '.', 2);
    execute format('select version from %I.%I where id = $1 for update', sch, tab) into cur using e.row_id;
    ok := false; why := null;
    if cur is null then why := 'gone';
    elsif cur <> e.version_after then why := 'changed';
    elsif e.version_before = 0 then
      begin
        execute format('delete from %I.%I where id = $1', sch, tab) using e.row_id;
        ok := true;
      exception when foreign_key_violation then why := 'referred';
      end;
    else
      select string_agg(format('%I', c.column_name), ', ' order by c.ordinal_position) into cols
        from information_schema.columns c
        where c.table_schema = sch and c.table_name = tab and c.is_generated = 'NEVER'
          and c.column_name not in ('id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by');
      execute format(
        'update %1$I.%2$I t set (%3$s) = (select %3$s from jsonb_populate_record(null::%1$I.%2$I,
           (select h.data from %1$I.row_history h where h.table_name = %4$L and h.row_id = $1 and h.version = $2)))
         where t.id = $1', sch, tab, cols, tab) using e.row_id, e.version_before;
      ok := true;
    end if;
    table_name := e.table_name; row_id := e.row_id; undone := ok; reason := why;
    return next;
  end loop;
end $$;
revoke all on function core.undo_import(uuid) from public;
grant execute on function core.undo_import(uuid) to county_module;

-- The name of the officer who made a change; null for the system and for rows nobody typed.
create or replace function core.officer_name(officer uuid) returns text
language sql stable parallel safe
return (select o.name from core.officer o where o.id = officer);

-- ==== services/residents/prisma/residents.sql

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

-- ==== services/residents/prisma/warnings.sql

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

-- ==== services/coordination/prisma/coordination.sql

-- The plan, the county's own ledgers and what is asked of units are about no place and no person. Everything that
-- happens in a month is seen by county posts only, whose area is the county itself.
do $$
declare t text;
begin
  foreach t in array array['plan_version', 'measure', 'measure_unit', 'target', 'unit_group_member', 'task', 'task_unit',
                           'indicator_decision', 'adhoc_request', 'adhoc_answer', 'fund', 'staffing', 'meeting',
                           'action_item', 'inspection', 'practice', 'pilot_task', 'evaluation_rule', 'evaluation_year',
                           'evaluation_score', 'evaluation_appeal'] loop
    perform core.govern(format('coordination.%I', t)::regclass, 'open');
  end loop;
  foreach t in array array['report_month', 'report', 'report_line', 'cosign', 'line_opinion', 'arbitration',
                           'report_event', 'report_file', 'report_unlock', 'figure', 'frozen_set', 'row_reason', 'reminder',
                           'project'] loop
    perform core.govern(format('coordination.%I', t)::regclass);
  end loop;
end
$$;

-- A closed month never changes, and neither does what was done.
create or replace trigger insert_only before update on coordination.figure
  for each row execute function core.refuse_change();
create or replace trigger insert_only before update on coordination.frozen_set
  for each row execute function core.refuse_change();
create or replace trigger insert_only before update on coordination.report_event
  for each row execute function core.refuse_change();

do $$
begin
  if not exists (select from pg_constraint where conname = 'report_month_state') then
    alter table coordination.report_month
      add constraint report_month_state check (state in ('open', 'closed')),
      add constraint report_month_shape check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
      add constraint report_month_closed check ((state = 'closed') = (closed_at is not null));
    alter table coordination.report
      add constraint report_state check (state in ('filling', 'reviewed', 'submitted', 'returned', 'locked'));
    alter table coordination.report_line add constraint report_line_origin check (origin in ('counted', 'reported'));
    alter table coordination.cosign add constraint cosign_state check (state in ('pending', 'agreed', 'disagreed'));
    alter table coordination.frozen_set add constraint frozen_set_lengths check (
      cardinality(ids) = cardinality(versions) and cardinality(ids) = cardinality(hit_marks)
      and cardinality(ids) = cardinality(amounts));
    alter table coordination.report_unlock add constraint report_unlock_ends check (expires_at > granted_at);
    alter table coordination.action_item
      add constraint action_item_state check (state in ('working', 'applied', 'closed'));
    alter table coordination.project add constraint project_progress check (progress between 0 and 100);
  end if;
end
$$;

-- A year has a rule once, a unit one open appeal a rule; what was scored stays, but for what an appeal changes.
create unique index if not exists evaluation_rule_once on coordination.evaluation_rule (year, code) where closed_on is null;
create unique index if not exists evaluation_appeal_open on coordination.evaluation_appeal (year, unit_id, rule_id) where state = 'open';
create unique index if not exists pilot_task_once on coordination.pilot_task (stage, title) where closed_on is null;

-- A month has one open reopening a report at a time; a named project stands once.
create unique index if not exists report_unlock_one_open on coordination.report_unlock (report_id) where ended_at is null;
create unique index if not exists project_named_once on coordination.project (name, site) where named and closed_on is null;
create unique index if not exists plan_version_current on coordination.plan_version ((valid_to is null)) where valid_to is null;

-- Figures of closed months, for whoever adds counties up. Nobody but closing a month writes them.
grant select, insert on coordination.published_figure to county_coordination;
create or replace trigger insert_only before update on coordination.published_figure
  for each row execute function core.refuse_change();

-- Lets a receiving database have them: these columns of this table, and nothing else.
create or replace function coordination.publish_figures() returns void
language plpgsql as $$
begin
  if not exists (select from pg_publication where pubname = 'county_figures') then
    create publication county_figures for table coordination.published_figure
      (county_code, month, indicator_id, county_name, title_zh, title_en, measure_no, unit, value, hits, total, closed_at)
      with (publish = 'insert');
  end if;
end
$$;

-- ==== services/education/prisma/ledgers.sql

-- Written by `pnpm ledgers` from the module's declared ledgers.
select core.govern('education.schooling', 'area', 'school_name');
select core.govern('education.absence', 'area', 'last_school');
select core.govern('education.absence_visit', 'area', 'last_school');
select core.govern('education.transfer', 'area', 'from_school,to_school');
select core.govern('education.support', 'area', 'school_name');
select core.govern('education.school', 'open', 'open');
select core.govern('education.school_place', 'open', 'school_name');
select core.govern('education.teacher', 'open', 'school_name');
select core.govern('education.staff_post', 'open', 'school_name');
select core.govern('education.teacher_training', 'open', 'school_name');
select core.govern('education.quality', 'open');
select core.govern('education.rule_setting', 'open', 'open');

-- ==== services/education/prisma/rules.sql

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

-- ==== services/education/prisma/seed.sql

-- Rules and schools the module starts with; the same rows as SETTING_SEED and PLAN_SCHOOLS. The county adds later-dated rows.
insert into education.rule_setting (key, value, valid_from, document, area_path, source)
select v.key, v.value, v.valid_from::date, v.document, '522324.', '{"kind":"derived","by":"初始规则"}'
from (values
  ('recordFromAge', 3, '2021-01-01', '晴党办发〔2021〕15号 重点工作（五）：适龄子女就学；台账范围 3—18 周岁'),
  ('recordToAge', 18, '2021-01-01', '晴党办发〔2021〕15号 重点工作（五）：适龄子女就学；台账范围 3—18 周岁'),
  ('kindergartenAge', 3, '2016-03-01', '《幼儿园工作规程》（教育部令第39号）第四条：幼儿园适龄幼儿一般为 3 周岁至 6 周岁'),
  ('primaryAge', 6, '2006-09-01', '《中华人民共和国义务教育法》第十一条：年满六周岁的儿童应当入学'),
  ('compulsoryToAge', 16, '2017-07-28', '国办发〔2017〕72号 控辍保学；县教育局口径：监测至年满十六周岁前'),
  ('yearStart', 901, '2006-09-01', '县教育局默认口径'),
  ('cutoff', 831, '2006-09-01', '县教育局招生口径：当年八月三十一日前年满六周岁'),
  ('postponedCounts', 1, '2006-09-01', '《中华人民共和国义务教育法》第十一条：因身体状况延缓入学或者休学的，由乡镇政府或教育部门批准'),
  ('firstVisitDays', 3, '2021-01-01', '县教育局默认口径'),
  ('visitGapDays', 7, '2021-01-01', '县教育局默认口径'),
  ('transferWorkdays', 10, '2013-09-01', '《中小学生学籍管理办法》（教基一〔2013〕7号）：各方分别在 10 个工作日内完成学籍转接'),
  ('primaryOddBelow', 6, '2021-01-01', '贵州乡村振兴云数据校验规则 5_12_014：小学在读年龄小于 6 岁或大于 14 岁'),
  ('primaryOddAbove', 14, '2021-01-01', '贵州乡村振兴云数据校验规则 5_12_014：小学在读年龄小于 6 岁或大于 14 岁'),
  ('trainingHours', 72, '2011-01-04', '教师〔2011〕1号：五年一周期不少于 360 学时的全员培训'),
  ('classKindergarten', 30, '2016-03-01', '《幼儿园工作规程》（教育部令第39号）第十一条：小班 25 人、中班 30 人、大班 35 人'),
  ('classPrimary', 45, '2018-01-01', '国发〔2016〕40号：标准班额小学 45 人'),
  ('classJunior', 50, '2018-01-01', '国发〔2016〕40号：标准班额初中 50 人')
) v (key, value, valid_from, document)
where not exists (select from education.rule_setting r where r.key = v.key and r.closed_on is null);

insert into education.school (id, name, stages, planned, area_path, source)
select v.id::uuid, v.name, v.stages::text[], true, '522324.', '{"kind":"derived","by":"晴党办发〔2021〕15号"}'
from (values
  ('019d0005-5c00-7000-8000-000000000001', '晴隆县第四幼儿园', '{kindergarten}'),
  ('019d0005-5c00-7000-8000-000000000002', '晴隆县幼儿园小露分园', '{kindergarten}'),
  ('019d0005-5c00-7000-8000-000000000003', '沙子镇第三幼儿园', '{kindergarten}'),
  ('019d0005-5c00-7000-8000-000000000004', '晴隆县第六小学', '{primary}'),
  ('019d0005-5c00-7000-8000-000000000005', '沙子镇第二小学', '{primary}'),
  ('019d0005-5c00-7000-8000-000000000006', '晴隆县第六中学', '{junior}'),
  ('019d0005-5c00-7000-8000-000000000007', '晴隆县第三中学', '{junior}')
) v (id, name, stages)
where not exists (select from education.school s where s.id = v.id::uuid);

-- ==== services/employment/prisma/employment.sql

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

-- ==== services/employment/prisma/employment_rules.sql

-- Rules the module starts with: the statutory step table of retirement ages and the first value of every parameter.
-- Both are data: the county adds later-dated rows on the page 规则与标准. The same rows as retirementSteps() and SETTING_SEED.
insert into employment.working_age_rule (category, born_from, born_to, retire_at_months, document, area_path, source)
select v.category, v.born_from, v.born_to, v.months, v.document, '522324.', '{"kind":"derived","by":"初始规则"}'
from (values
  ('man', '1900-01', '1964-12', 720, 0),
  ('man', '1965-01', '1965-04', 721, 1),
  ('man', '1965-05', '1965-08', 722, 1),
  ('man', '1965-09', '1965-12', 723, 1),
  ('man', '1966-01', '1966-04', 724, 1),
  ('man', '1966-05', '1966-08', 725, 1),
  ('man', '1966-09', '1966-12', 726, 1),
  ('man', '1967-01', '1967-04', 727, 1),
  ('man', '1967-05', '1967-08', 728, 1),
  ('man', '1967-09', '1967-12', 729, 1),
  ('man', '1968-01', '1968-04', 730, 1),
  ('man', '1968-05', '1968-08', 731, 1),
  ('man', '1968-09', '1968-12', 732, 1),
  ('man', '1969-01', '1969-04', 733, 1),
  ('man', '1969-05', '1969-08', 734, 1),
  ('man', '1969-09', '1969-12', 735, 1),
  ('man', '1970-01', '1970-04', 736, 1),
  ('man', '1970-05', '1970-08', 737, 1),
  ('man', '1970-09', '1970-12', 738, 1),
  ('man', '1971-01', '1971-04', 739, 1),
  ('man', '1971-05', '1971-08', 740, 1),
  ('man', '1971-09', '1971-12', 741, 1),
  ('man', '1972-01', '1972-04', 742, 1),
  ('man', '1972-05', '1972-08', 743, 1),
  ('man', '1972-09', '1972-12', 744, 1),
  ('man', '1973-01', '1973-04', 745, 1),
  ('man', '1973-05', '1973-08', 746, 1),
  ('man', '1973-09', '1973-12', 747, 1),
  ('man', '1974-01', '1974-04', 748, 1),
  ('man', '1974-05', '1974-08', 749, 1),
  ('man', '1974-09', '1974-12', 750, 1),
  ('man', '1975-01', '1975-04', 751, 1),
  ('man', '1975-05', '1975-08', 752, 1),
  ('man', '1975-09', '1975-12', 753, 1),
  ('man', '1976-01', '1976-04', 754, 1),
  ('man', '1976-05', '1976-08', 755, 1),
  ('man', '1976-09', '2999-12', 756, 1),
  ('womanCadre', '1900-01', '1969-12', 660, 0),
  ('womanCadre', '1970-01', '1970-04', 661, 1),
  ('womanCadre', '1970-05', '1970-08', 662, 1),
  ('womanCadre', '1970-09', '1970-12', 663, 1),
  ('womanCadre', '1971-01', '1971-04', 664, 1),
  ('womanCadre', '1971-05', '1971-08', 665, 1),
  ('womanCadre', '1971-09', '1971-12', 666, 1),
  ('womanCadre', '1972-01', '1972-04', 667, 1),
  ('womanCadre', '1972-05', '1972-08', 668, 1),
  ('womanCadre', '1972-09', '1972-12', 669, 1),
  ('womanCadre', '1973-01', '1973-04', 670, 1),
  ('womanCadre', '1973-05', '1973-08', 671, 1),
  ('womanCadre', '1973-09', '1973-12', 672, 1),
  ('womanCadre', '1974-01', '1974-04', 673, 1),
  ('womanCadre', '1974-05', '1974-08', 674, 1),
  ('womanCadre', '1974-09', '1974-12', 675, 1),
  ('womanCadre', '1975-01', '1975-04', 676, 1),
  ('womanCadre', '1975-05', '1975-08', 677, 1),
  ('womanCadre', '1975-09', '1975-12', 678, 1),
  ('womanCadre', '1976-01', '1976-04', 679, 1),
  ('womanCadre', '1976-05', '1976-08', 680, 1),
  ('womanCadre', '1976-09', '1976-12', 681, 1),
  ('womanCadre', '1977-01', '1977-04', 682, 1),
  ('womanCadre', '1977-05', '1977-08', 683, 1),
  ('womanCadre', '1977-09', '1977-12', 684, 1),
  ('womanCadre', '1978-01', '1978-04', 685, 1),
  ('womanCadre', '1978-05', '1978-08', 686, 1),
  ('womanCadre', '1978-09', '1978-12', 687, 1),
  ('womanCadre', '1979-01', '1979-04', 688, 1),
  ('womanCadre', '1979-05', '1979-08', 689, 1),
  ('womanCadre', '1979-09', '1979-12', 690, 1),
  ('womanCadre', '1980-01', '1980-04', 691, 1),
  ('womanCadre', '1980-05', '1980-08', 692, 1),
  ('womanCadre', '1980-09', '1980-12', 693, 1),
  ('womanCadre', '1981-01', '1981-04', 694, 1),
  ('womanCadre', '1981-05', '1981-08', 695, 1),
  ('womanCadre', '1981-09', '2999-12', 696, 1),
  ('womanWorker', '1900-01', '1974-12', 600, 0),
  ('womanWorker', '1975-01', '1975-02', 601, 1),
  ('womanWorker', '1975-03', '1975-04', 602, 1),
  ('womanWorker', '1975-05', '1975-06', 603, 1),
  ('womanWorker', '1975-07', '1975-08', 604, 1),
  ('womanWorker', '1975-09', '1975-10', 605, 1),
  ('womanWorker', '1975-11', '1975-12', 606, 1),
  ('womanWorker', '1976-01', '1976-02', 607, 1),
  ('womanWorker', '1976-03', '1976-04', 608, 1),
  ('womanWorker', '1976-05', '1976-06', 609, 1),
  ('womanWorker', '1976-07', '1976-08', 610, 1),
  ('womanWorker', '1976-09', '1976-10', 611, 1),
  ('womanWorker', '1976-11', '1976-12', 612, 1),
  ('womanWorker', '1977-01', '1977-02', 613, 1),
  ('womanWorker', '1977-03', '1977-04', 614, 1),
  ('womanWorker', '1977-05', '1977-06', 615, 1),
  ('womanWorker', '1977-07', '1977-08', 616, 1),
  ('womanWorker', '1977-09', '1977-10', 617, 1),
  ('womanWorker', '1977-11', '1977-12', 618, 1),
  ('womanWorker', '1978-01', '1978-02', 619, 1),
  ('womanWorker', '1978-03', '1978-04', 620, 1),
  ('womanWorker', '1978-05', '1978-06', 621, 1),
  ('womanWorker', '1978-07', '1978-08', 622, 1),
  ('womanWorker', '1978-09', '1978-10', 623, 1),
  ('womanWorker', '1978-11', '1978-12', 624, 1),
  ('womanWorker', '1979-01', '1979-02', 625, 1),
  ('womanWorker', '1979-03', '1979-04', 626, 1),
  ('womanWorker', '1979-05', '1979-06', 627, 1),
  ('womanWorker', '1979-07', '1979-08', 628, 1),
  ('womanWorker', '1979-09', '1979-10', 629, 1),
  ('womanWorker', '1979-11', '1979-12', 630, 1),
  ('womanWorker', '1980-01', '1980-02', 631, 1),
  ('womanWorker', '1980-03', '1980-04', 632, 1),
  ('womanWorker', '1980-05', '1980-06', 633, 1),
  ('womanWorker', '1980-07', '1980-08', 634, 1),
  ('womanWorker', '1980-09', '1980-10', 635, 1),
  ('womanWorker', '1980-11', '1980-12', 636, 1),
  ('womanWorker', '1981-01', '1981-02', 637, 1),
  ('womanWorker', '1981-03', '1981-04', 638, 1),
  ('womanWorker', '1981-05', '1981-06', 639, 1),
  ('womanWorker', '1981-07', '1981-08', 640, 1),
  ('womanWorker', '1981-09', '1981-10', 641, 1),
  ('womanWorker', '1981-11', '1981-12', 642, 1),
  ('womanWorker', '1982-01', '1982-02', 643, 1),
  ('womanWorker', '1982-03', '1982-04', 644, 1),
  ('womanWorker', '1982-05', '1982-06', 645, 1),
  ('womanWorker', '1982-07', '1982-08', 646, 1),
  ('womanWorker', '1982-09', '1982-10', 647, 1),
  ('womanWorker', '1982-11', '1982-12', 648, 1),
  ('womanWorker', '1983-01', '1983-02', 649, 1),
  ('womanWorker', '1983-03', '1983-04', 650, 1),
  ('womanWorker', '1983-05', '1983-06', 651, 1),
  ('womanWorker', '1983-07', '1983-08', 652, 1),
  ('womanWorker', '1983-09', '1983-10', 653, 1),
  ('womanWorker', '1983-11', '1983-12', 654, 1),
  ('womanWorker', '1984-01', '1984-02', 655, 1),
  ('womanWorker', '1984-03', '1984-04', 656, 1),
  ('womanWorker', '1984-05', '1984-06', 657, 1),
  ('womanWorker', '1984-07', '1984-08', 658, 1),
  ('womanWorker', '1984-09', '1984-10', 659, 1),
  ('womanWorker', '1984-11', '2999-12', 660, 1)
) s (category, born_from, born_to, months, doc)
cross join lateral (select s.category, s.born_from, s.born_to, s.months, (array[
  '《国务院关于安置老弱病残干部的暂行办法》《国务院关于工人退休、退职的暂行办法》（国发〔1978〕104号）',
  '《全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定》（2024-09-13 通过，2025-01-01 施行）附表'])[s.doc + 1] as document) v
where not exists (select from employment.working_age_rule r
  where r.category = v.category and r.born_from = v.born_from and r.closed_on is null);

insert into employment.rule_setting (key, value, valid_from, document, area_path, source)
select v.key, v.value, v.valid_from::date, v.document, '522324.', '{"kind":"derived","by":"初始规则"}'
from (values
  ('workFromAge', 16, '1995-01-01', '《中华人民共和国劳动法》第十五条：禁止用人单位招用未满十六周岁的未成年人'),
  ('womanIsCadre', 0, '2021-01-01', '县人社局默认口径；个人不同的在劳动力台账逐人填写'),
  ('unknownAbilityCounts', 0, '2021-01-01', '县人社局默认口径：劳动能力待核实的先核实、后计数'),
  ('zeroNeedsWilling', 1, '2021-01-01', '晴党办发〔2021〕15号 重点工作（六）：有就业意愿的劳动力全员就业'),
  ('visitGapMonths', 3, '2021-01-01', '县人社局默认口径：连续三个月无入户的列入名单'),
  ('welfareAgeLimit', 70, '2021-01-01', '贵州乡村振兴云数据校验规则 5_01_006：公益性岗位人员年龄须小于 70 周岁'),
  ('welfareTermMonths', 36, '2019-12-01', '人社部发〔2019〕124号：公益性岗位补贴期限最长不超过 3 年'),
  ('welfareNearRetirement', 60, '2019-12-01', '人社部发〔2019〕124号：距法定退休年龄不足 5 年的可延长至退休'),
  ('welfarePerHousehold', 3, '2021-01-01', '贵州乡村振兴云数据校验规则 3_01_011：一户公益性岗位不超过 3 个'),
  ('trainingAttendance', 80, '2021-01-01', '县人社局默认口径：出勤不低于应到天数的 80%')
) v (key, value, valid_from, document)
where not exists (select from employment.rule_setting r where r.key = v.key and r.closed_on is null);

-- ==== services/governance/prisma/ledgers.sql

-- Written by `pnpm ledgers` from the module's declared ledgers.
select core.govern('governance.dispute');
select core.govern('governance.dispute_step');
select core.govern('governance.service_case', 'area', 'open');
select core.govern('governance.paper', 'area', 'open');
select core.govern('governance.service_item', 'open', 'open');
select core.govern('governance.household_visit');
select core.govern('governance.registration', 'area', 'open');
select core.govern('governance.registration_move', 'area', 'open');
select core.govern('governance.residence_permit', 'area', 'open');
select core.govern('governance.building_head');
select core.govern('governance.police_post');
select core.govern('governance.post_staff');
select core.govern('governance.device');
select core.govern('governance.list_item', 'open', 'open');
select core.govern('governance.special_person');
select core.govern('governance.rule_setting', 'open', 'open');

-- ==== services/governance/prisma/rules.sql

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

-- ==== services/governance/prisma/seed.sql

-- Rules the module starts with; the same rows as SETTING_SEED. The county adds later-dated rows.
insert into governance.rule_setting (key, value, valid_from, document, area_path, source)
select v.key, v.value, v.valid_from::date, v.document, '522324.', '{"kind":"derived","by":"初始规则"}'
from (values
  ('gradeDays', 1, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('communityOrdinaryDays', 7, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('communityDifficultDays', 15, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('communityMajorDays', 3, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('streetOrdinaryDays', 15, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('streetDifficultDays', 20, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('streetMajorDays', 7, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('countyOrdinaryDays', 30, '2021-03-11', '《中华人民共和国人民调解法》及实施口径：一般自受理之日起 30 日内调结'),
  ('countyDifficultDays', 30, '2021-03-11', '《中华人民共和国人民调解法》及实施口径：一般自受理之日起 30 日内调结'),
  ('countyMajorDays', 30, '2021-03-11', '《中华人民共和国人民调解法》及实施口径：一般自受理之日起 30 日内调结'),
  ('visitDays', 90, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('visitKeyDays', 30, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('permitMonths', 12, '2016-01-01', '《居住证暂行条例》（国务院令第663号）第十条：居住证每年签注 1 次，应当在居住每满 1 年之日前 1 个月内办理签注'),
  ('permitNoticeDays', 30, '2016-01-01', '《居住证暂行条例》（国务院令第663号）第十条：居住证每年签注 1 次，应当在居住每满 1 年之日前 1 个月内办理签注'),
  ('permitGraceDays', 0, '2016-01-01', '《居住证暂行条例》（国务院令第663号）第十条：居住证每年签注 1 次，应当在居住每满 1 年之日前 1 个月内办理签注；逾期未办理签注的，居住证使用功能中止'),
  ('handOverDays', 1, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('tellDays', 2, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('paperMonths', 12, '2021-03-11', '县委政法委默认口径，可按规定调整')
) v (key, value, valid_from, document)
where not exists (select from governance.rule_setting r where r.key = v.key and r.closed_on is null);

-- Items of the service centre that the bureau starts with; the county keeps the list.
insert into governance.service_item (name, department, workdays, papers, area_path, source)
select v.name, v.department, v.workdays, v.papers, '522324.', '{"kind":"derived","by":"初始清单"}'
from (values
  ('户口迁入', '县公安局', 3, '身份证、户口簿、迁入申请书'),
  ('新市民居住证申领', '县公安局', 5, '身份证、居住证明'),
  ('就业登记和求职', '县人社局', 2, '身份证'),
  ('技能培训报名', '县人社局', 3, '身份证'),
  ('子女入学', '县教育局', 5, '户口簿、居住证明'),
  ('家庭医生签约', '县卫健局', 3, '身份证'),
  ('公租房和租赁补贴申请', '县住建局', 10, '身份证、户口簿、收入证明'),
  ('不动产权证办理', '县自然资源局', 15, '身份证、户口簿、安置协议'),
  ('低保申请', '县民政局', 15, '身份证、户口簿、收入证明'),
  ('临时救助', '县民政局', 5, '身份证、困难情况说明'),
  ('土地流转咨询', '县农业农村局', 5, '身份证')
) v (name, department, workdays, papers)
where not exists (select from governance.service_item r where r.name = v.name);

insert into governance.list_item (list, name, required, document, area_path, source)
select v.list, v.name, v.required, v.document, '522324.', '{"kind":"derived","by":"初始清单"}'
from (values
  ('postRole', '民警', 1, '“1+3”警务模式，口径待县公安局确认'),
  ('postRole', '辅警', 3, '“1+3”警务模式，口径待县公安局确认'),
  ('postRole', '警务助理', null::int, null),
  ('deviceKind', '视频监控', null, '“135”智能安防，口径待县公安局确认'),
  ('deviceKind', '人脸识别门禁', null, '“135”智能安防，口径待县公安局确认'),
  ('deviceKind', '一键报警', null, '“135”智能安防，口径待县公安局确认'),
  ('centreWindow', '综合受理窗口', null, null)
) v (list, name, required, document)
where not exists (select from governance.list_item r where r.list = v.list and r.name = v.name);

-- ==== services/health/prisma/ledgers.sql

-- Written by `pnpm ledgers` from the module's declared ledgers.
select core.govern('health.contract', 'area', 'institution_name');
select core.govern('health.service', 'area', 'institution_name');
select core.govern('health.care', 'area', 'institution_name');
select core.govern('health.follow_up', 'area', 'institution_name');
select core.govern('health.illness', 'area', 'institution_name');
select core.govern('health.illness_cost', 'area', 'institution_name');
select core.govern('health.admission', 'area', 'hospital');
select core.govern('health.outreach', 'area', 'institution_name,host_name');
select core.govern('health.event_report', 'area', 'institution_name');
select core.govern('health.institution', 'open', 'open');
select core.govern('health.staff', 'open', 'institution_name');
select core.govern('health.illness_kind', 'open', 'open');
select core.govern('health.rule_setting', 'open', 'open');

-- ==== services/health/prisma/rules.sql

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

-- ==== services/health/prisma/seed.sql

-- Rules, illnesses and institutions the module starts with; the rules are those of SETTING_SEED. The county adds later-dated rows.
insert into health.rule_setting (key, value, valid_from, document, area_path, source)
select v.key, v.value, v.valid_from::date, v.document, '522324.', '{"kind":"derived","by":"初始规则"}'
from (values
  ('gap.hypertension', 90, '2017-02-28', '《国家基本公共卫生服务规范（第三版）》：高血压患者每年至少 4 次面对面随访'),
  ('gap.diabetes', 90, '2017-02-28', '《国家基本公共卫生服务规范（第三版）》：2型糖尿病患者每年至少 4 次面对面随访'),
  ('gap.tuberculosis', 30, '2017-02-28', '《国家基本公共卫生服务规范（第三版）》：肺结核患者继续期每月随访 1 次'),
  ('gap.psychosis', 90, '2017-02-28', '《国家基本公共卫生服务规范（第三版）》：严重精神障碍患者每年至少随访 4 次'),
  ('gap.elderly', 365, '2017-02-28', '《国家基本公共卫生服务规范（第三版）》：65 岁及以上老年人每年 1 次健康管理'),
  ('gap.maternal', 45, '2017-02-28', '县卫健局默认口径，执行前请核定'),
  ('gap.child', 180, '2017-02-28', '县卫健局默认口径，执行前请核定'),
  ('gap.disabled', 365, '2021-01-01', '县卫健局默认口径，执行前请核定'),
  ('gap.illness', 90, '2021-01-01', '县卫健局默认口径，执行前请核定'),
  ('firstFollowUp', 30, '2021-01-01', '县卫健局默认口径，执行前请核定'),
  ('dueAhead', 14, '2021-01-01', '县卫健局默认口径，执行前请核定'),
  ('servicesNeeded', 1, '2021-01-01', '县卫健局默认口径，执行前请核定：签约一人、履约一人'),
  ('focusAge', 65, '2021-01-01', '《国家基本公共卫生服务规范（第三版）》：老年人健康管理服务对象'),
  ('largeSelfPaid', 10000, '2021-01-01', '县卫健局默认口径，执行前请核定'),
  ('payByDays', 180, '2021-01-01', '县卫健局默认口径，执行前请核定'),
  ('hoursA', 2, '2015-11-01', '《传染病信息报告管理规范（2015年版）》：甲类和按甲类管理的 2 小时内'),
  ('hoursB', 24, '2015-11-01', '《传染病信息报告管理规范（2015年版）》：乙类 24 小时内'),
  ('hoursC', 24, '2015-11-01', '《传染病信息报告管理规范（2015年版）》：丙类 24 小时内'),
  ('hoursEmergency', 2, '2006-01-08', '《国家突发公共卫生事件应急预案》：发现后 2 小时内报告'),
  ('licenceAhead', 60, '2021-01-01', '县卫健局默认口径，执行前请核定')
) v (key, value, valid_from, document)
where not exists (select from health.rule_setting r where r.key = v.key and r.closed_on is null);

insert into health.illness_kind (name, valid_from, document, area_path, source)
select v.name, '2021-01-01', '国家农村贫困人口大病专项救治病种，县卫健局核定后执行', '522324.', '{"kind":"derived","by":"初始目录"}'
from unnest(array['儿童白血病', '儿童先天性心脏病', '食管癌', '胃癌', '结肠癌', '直肠癌', '肺癌', '肝癌', '乳腺癌', '宫颈癌', '终末期肾病', '急性心肌梗死', '脑卒中', '血友病', '耐多药肺结核', '艾滋病机会性感染', '慢性粒细胞白血病', '唇腭裂', '甲状腺癌', '地中海贫血', '尘肺', '神经母细胞瘤', '儿童淋巴瘤', '骨肉瘤', '风湿性心脏病', '膀胱癌', '卵巢癌', '肾癌', '重性精神疾病']) v (name)
where not exists (select from health.illness_kind k where k.name = v.name);

-- The milestone of the plan is an institution that is not open yet.
insert into health.institution (id, name, kind, site, state, planned_on, designated, note, area_path, source)
select '019d0007-5c00-7000-8000-000000000100'::uuid, '腾龙街道卫生院', 'streetHospital', 'TL', 'building', '2021-12-31'::date, false,
  '晴党办发〔2021〕15号 重点工作（七）：建成腾龙街道卫生院', '522324.', '{"kind":"derived","by":"晴党办发〔2021〕15号"}'
where not exists (select from health.institution i where i.id = '019d0007-5c00-7000-8000-000000000100'::uuid);

-- ==== services/housing/prisma/ledgers.sql

-- Written by `pnpm ledgers` from the module's declared ledgers.
select core.govern('housing.room_use');
select core.govern('housing.help');
select core.govern('housing.step_record');
select core.govern('housing.payment');
select core.govern('housing.dwelling', 'open');
select core.govern('housing.stock_project', 'open');
select core.govern('housing.certificate');
select core.govern('housing.holder');
select core.govern('housing.home_insurance');
select core.govern('housing.job_insurance');
select core.govern('housing.claim');
select core.govern('housing.rule_setting', 'open');

-- ==== services/housing/prisma/rules.sql

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

-- ==== services/housing/prisma/seed.sql

-- Rules the module starts with; the same rows as SETTING_SEED. The county adds later-dated rows.
insert into housing.rule_setting (key, value, valid_from, document, area_path, source)
select v.key, v.value, v.valid_from::date, v.document, '522324.', '{"kind":"derived","by":"初始规则"}'
from (values
  ('crowdedM2', 13, '2021-01-01', '县住建局默认口径'),
  ('publicRentalM2', 13, '2021-01-01', '县住建局默认口径'),
  ('publicRentalIncome', 2200, '2021-01-01', '县住建局默认口径'),
  ('subsidyM2', 15, '2021-01-01', '县住建局默认口径'),
  ('subsidyIncome', 1800, '2021-01-01', '县住建局默认口径'),
  ('subsidyRate', 5, '2021-01-01', '县住建局默认口径'),
  ('subsidyM2Person', 15, '2021-01-01', '县住建局默认口径'),
  ('subsidyM2Max', 60, '2021-01-01', '县住建局默认口径'),
  ('affordableMaxM2', 70, '2021-06-24', '国办发〔2021〕22号：以建筑面积不超过 70 平方米的小户型为主'),
  ('publicRentalCheckDays', 20, '2021-01-01', '县住建局默认口径'),
  ('subsidyCheckDays', 20, '2021-01-01', '县住建局默认口径'),
  ('affordableCheckDays', 10, '2021-01-01', '县住建局默认口径'),
  ('publicRentalPublicityDays', 7, '2021-01-01', '县住建局默认口径'),
  ('subsidyPublicityDays', 7, '2021-01-01', '县住建局默认口径'),
  ('affordablePublicityDays', 5, '2021-01-01', '县住建局默认口径'),
  ('waitingYears', 5, '2012-07-15', '《公共租赁住房管理办法》（住建部令第11号）：轮候期一般不超过 5 年'),
  ('contractYears', 5, '2012-07-15', '《公共租赁住房管理办法》（住建部令第11号）：租赁期限一般不超过 5 年'),
  ('reviewMonths', 12, '2021-01-01', '县住建局默认口径'),
  ('areaTolerance', 3, '2021-01-01', '县自然资源局默认口径'),
  ('certificateStepDays', 30, '2021-01-01', '县自然资源局默认口径'),
  ('insuranceAheadDays', 30, '2021-01-01', '县住建局默认口径')
) v (key, value, valid_from, document)
where not exists (select from housing.rule_setting r where r.key = v.key and r.closed_on is null);

-- ==== services/party/prisma/ledgers.sql

-- Written by `pnpm ledgers` from the module's declared ledgers.
select core.govern('party.organisation');
select core.govern('party.member');
select core.govern('party.candidate');
select core.govern('party.development_step');
select core.govern('party.meeting');
select core.govern('party.floating');
select core.govern('party.transfer');
select core.govern('party.election');
select core.govern('party.contender');
select core.govern('party.joint_review');
select core.govern('party.holding');
select core.govern('party.covenant');
select core.govern('party.backbone');
select core.govern('party.rule_setting', 'open');

-- ==== services/party/prisma/rules.sql

-- What the ledgers call the same row exists once; a member is in one branch, a person has one open file.
create unique index if not exists organisation_name_once on party.organisation (name) where closed_on is null;
create unique index if not exists member_one_branch on party.member (person_id) where closed_on is null;
create unique index if not exists candidate_one_open on party.candidate (person_id) where closed_on is null;
create unique index if not exists development_step_order on party.development_step (candidate_id, seq)
  where closed_on is null;
create index if not exists development_step_day on party.development_step ("on");
create unique index if not exists meeting_once on party.meeting (branch_name, kind, held_on, topic) where closed_on is null;
create index if not exists meeting_day on party.meeting (held_on);
create unique index if not exists floating_once on party.floating (person_id, direction) where closed_on is null;
create unique index if not exists party_transfer_one_open on party.transfer (person_id) where closed_on is null;
create unique index if not exists election_once on party.election (body_name, planned_on) where closed_on is null;
create unique index if not exists contender_once on party.contender (election_id, person_id) where closed_on is null;
create unique index if not exists joint_review_once on party.joint_review (contender_id, unit) where closed_on is null;
create unique index if not exists holding_once on party.holding (person_id, body_name) where closed_on is null;
create index if not exists holding_body on party.holding (body_name, post);
create unique index if not exists covenant_one_in_force on party.covenant (scope, kind) where closed_on is null;
create unique index if not exists backbone_once on party.backbone (person_id) where closed_on is null;
create index if not exists backbone_grid on party.backbone (grid_path) where closed_on is null;
create unique index if not exists party_setting_once on party.rule_setting (key, valid_from) where closed_on is null;

do $$
begin
  if not exists (select from pg_constraint where conname = 'member_full_date') then
    alter table party.member add constraint member_full_date check ((state = 'full') = (full_on is not null));
    alter table party.meeting add constraint meeting_present check (present <= expected);
    alter table party.covenant add constraint covenant_adopted check (
      present <= eligible and in_favour <= present and present * 2 > eligible and in_favour * 2 > present);
  end if;
end
$$;

-- Whether a row that was closed still counts for the time it was open: not when it was a mistake or a duplicate.
create or replace function party.counts(closed_reason text) returns boolean
language sql immutable parallel safe
return closed_reason is distinct from '录入错误' and closed_reason is distinct from '与重复人员合并';

-- How many votes of the county's branches a member could cast: members of a branch, whoever asks and wherever they live.
create or replace function party.members_in(branch uuid, full_only boolean) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*)::int from party.member m
  where m.closed_on is null and m.branch_id = branch and (m.state = 'full' or not full_only);
end;

-- Open posts of a person wherever they are: two that do not go together are refused across areas.
create or replace function party.posts_of(person uuid) returns table (id uuid, body_name text, body_kind text, post text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select h.id, h.body_name, h.body_kind, h.post from party.holding h where h.person_id = person and h.closed_on is null;
end;

-- ==== services/party/prisma/seed.sql

-- Rules the module starts with; the same rows as SETTING_SEED. The county adds later-dated rows.
insert into party.rule_setting (key, value, valid_from, document, area_path, source)
select v.key, v.value, v.valid_from::date, v.document, '522324.', '{"kind":"derived","by":"初始规则"}'
from (values
  ('minAge', 18, '1982-09-06', '《中国共产党章程》第一条：年满十八岁'),
  ('talkMonths', 1, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第六条：收到入党申请书后一个月内派人谈话'),
  ('activistAfterMonths', 3, '2014-05-28', '县委组织部默认口径：申请入党满三个月可确定为入党积极分子'),
  ('filingDays', 30, '2014-05-28', '县委组织部默认口径：一个月内报上级党委备案'),
  ('contactsMin', 1, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第八条：指定一至两名正式党员作培养联系人'),
  ('contactsMax', 2, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第八条：指定一至两名正式党员作培养联系人'),
  ('checkMonths', 6, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第十条：每半年对入党积极分子进行一次考察'),
  ('checksNeeded', 2, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第十条：培养教育一年以上，每半年考察一次'),
  ('trainingMonths', 12, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第十二条：经过一年以上培养教育和考察'),
  ('introducers', 2, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第十三条：两名正式党员作入党介绍人'),
  ('reviewMonths', 12, '2014-05-28', '县委组织部默认口径：政治审查结论一年内有效'),
  ('courseDays', 3, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第十五条：短期集中培训不少于三天或不少于二十四学时'),
  ('courseHours', 24, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第十五条：短期集中培训不少于三天或不少于二十四学时'),
  ('publicityDays', 5, '2014-05-28', '县委组织部默认口径：填写入党志愿书前公示五天'),
  ('meetingMonths', 1, '2014-05-28', '县委组织部默认口径：预审合格后一个月内召开支部大会'),
  ('approvalMonths', 3, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第二十三条：三个月内审批'),
  ('approvalSpecialMonths', 6, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第二十三条：特殊情况可延长，不得超过六个月'),
  ('probationMonths', 12, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第二十九条：预备期为一年，从支部大会通过之日算起'),
  ('probationCheckMonths', 6, '2014-05-28', '县委组织部默认口径：预备党员每半年考察一次'),
  ('probationChecksNeeded', 2, '2014-05-28', '县委组织部默认口径：转正前至少考察两次'),
  ('conversionApplyDays', 30, '2014-05-28', '县委组织部默认口径：预备期满前一个月内提出转正申请'),
  ('conversionMonths', 1, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第三十条：预备期满应当及时讨论；县委组织部口径为一个月内'),
  ('extensionMin', 6, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第三十条：延长预备期不能少于半年'),
  ('extensionMax', 12, '2014-05-28', '《中国共产党发展党员工作细则》（中办发〔2014〕33号）第三十条：延长预备期最长不超过一年，只能延长一次'),
  ('branchMeetings', 1, '2018-10-28', '《中国共产党支部工作条例（试行）》（2018）第十一条：支部党员大会一般每季度召开一次'),
  ('committeeMeetings', 1, '2018-10-28', '《中国共产党支部工作条例（试行）》（2018）第十二条：支部委员会会议一般每月召开一次'),
  ('groupMeetings', 1, '2018-10-28', '《中国共产党支部工作条例（试行）》（2018）第十三条：党小组会一般每月召开一次'),
  ('lectures', 1, '2018-10-28', '《中国共产党支部工作条例（试行）》（2018）第十五条；县委组织部口径为每季度一次党课'),
  ('themeDays', 1, '2018-10-28', '《中国共产党支部工作条例（试行）》（2018）第十六条：每月相对固定一天开展主题党日'),
  ('residentsTermYears', 5, '2018-12-29', '《中华人民共和国城市居民委员会组织法》（2018 修正）第八条：每届任期五年'),
  ('partyTermYears', 5, '2018-07-11', '中央办公厅《关于党的基层组织任期的意见》（2018）：村和社区党组织任期五年'),
  ('termWarnDays', 180, '2018-07-11', '县委组织部默认口径：届满前六个月提醒'),
  ('vacancyDays', 90, '2018-07-11', '县委组织部默认口径：职务空缺三个月内补选'),
  ('jointReviews', 5, '2021-01-01', '县委组织部默认口径：组织、纪检、公安、法院、民政等部门联审'),
  ('postsApart', 1, '2021-01-01', '县委组织部默认口径：居民委员会成员不兼任居务监督委员会成员'),
  ('letterDays', 90, '2019-05-06', '《中国共产党党员教育管理工作条例》（2019）：组织关系介绍信有效期一般不超过三个月'),
  ('floatingMonths', 6, '2019-05-06', '《中国共产党党员教育管理工作条例》（2019）：流动党员每半年至少联系一次')
) v (key, value, valid_from, document)
where not exists (select from party.rule_setting r where r.key = v.key and r.closed_on is null);
