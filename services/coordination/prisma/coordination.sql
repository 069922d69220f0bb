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
