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
