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
