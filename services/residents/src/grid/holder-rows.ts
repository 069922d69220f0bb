/** A grid's holder as verbs return it; `g` is the table's name in the query. */
export const HOLDER = `json_build_object('id', g.id, 'version', g.version, 'gridPath', g.grid_path, 'officerId', g.officer_id,
  'holderName', g.holder_name, 'phone', g.phone, 'from', g.valid_from, 'to', g.valid_to)`

/** Joins the holder of a day to rows `a` with an area_path; `$1` is the day. */
export const HOLDER_ON = `left join residents.grid_holder g on g.grid_path = a.area_path and g.valid_from <= $1::date
  and (g.valid_to is null or g.valid_to > $1::date)`
