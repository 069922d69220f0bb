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
