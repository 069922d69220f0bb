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
