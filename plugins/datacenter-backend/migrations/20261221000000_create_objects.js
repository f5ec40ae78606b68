// Times are RFC 3339 text in UTC with milliseconds: the same on both engines.
// Positions are in units, lengths in millimetres where their names say nothing else.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const onPostgres = knex.client.config.client === 'pg';

  /** Columns that every kind has, and `keys` texts that no two rows share. */
  const common = (table, name, keys) => {
    table.string('id', 36).primary();
    table.integer('revision').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.text('sort_key').notNullable();
    table.text('search_text').notNullable();
    table.index(['sort_key', 'id'], `${name}_list_index`);
    for (let key = 0; key < keys; key++) {
      table.text(`unique_key_${key}`);
      table.unique([`unique_key_${key}`], {
        indexName: `${name}_unique_${key}`,
      });
    }
  };
  /** Lists of what refers to something are by title. */
  const reference = (table, name, column, to) => {
    table.string(column, 36);
    table.index([column, 'sort_key', 'id'], `${name}_${column}_index`);
    if (to) {
      table.foreign(column).references(`${to}.id`);
    }
  };

  await knex.schema.createTable('roles', table => {
    common(table, 'roles', 1);
    table.text('name');
    table.text('color');
    table.text('notes');
  });

  await knex.schema.createTable('places', table => {
    common(table, 'places', 1);
    table.text('name');
    table.string('level', 40);
    reference(table, 'places', 'parent_id', 'places');
    table.string('status', 40);
    table.text('code');
    table.text('address');
    table.double('latitude');
    table.double('longitude');
    table.integer('width_mm');
    table.integer('depth_mm');
    table.integer('floor_load_kg_per_square_metre');
    table.integer('tile_mm');
    table.string('owner', 200);
    table.text('notes');
  });

  await knex.schema.createTable('rows', table => {
    common(table, 'rows', 1);
    table.text('name');
    reference(table, 'rows', 'room_id', 'places');
    table.string('front_aisle', 40);
    table.string('rear_aisle', 40);
    table.integer('x_mm');
    table.integer('y_mm');
    table.integer('rotation_degrees');
    table.text('notes');
  });

  await knex.schema.createTable('racks', table => {
    common(table, 'racks', 2);
    table.text('name');
    reference(table, 'racks', 'room_id', 'places');
    reference(table, 'racks', 'row_id', 'rows');
    table.string('status', 40);
    reference(table, 'racks', 'role_id', 'roles');
    table.double('height_units');
    table.boolean('descending_units');
    table.string('rail_width_inches', 40);
    table.integer('outer_width_mm');
    table.integer('outer_depth_mm');
    table.integer('outer_height_mm');
    table.integer('mounting_depth_mm');
    table.double('weight_kg');
    table.double('max_weight_kg');
    table.integer('x_mm');
    table.integer('y_mm');
    table.integer('rotation_degrees');
    table.text('serial');
    table.text('asset_tag');
    table.string('owner', 200);
    table.text('notes');
    // What Occupancy counts, for rooms with a thousand racks.
    table.integer('used_half_units').notNullable().defaultTo(0);
  });

  await knex.schema.createTable('reservations', table => {
    common(table, 'reservations', 0);
    table.text('purpose');
    reference(table, 'reservations', 'rack_id', 'racks');
    table.double('position');
    table.double('height_units');
    table.string('until', 10);
    table.string('owner', 200);
    table.text('notes');
  });

  await knex.schema.createTable('device_types', table => {
    common(table, 'device_types', 1);
    table.text('manufacturer');
    table.text('model');
    table.text('part_number');
    table.text('slug');
    table.double('height_units');
    table.boolean('full_depth');
    table.boolean('fits_bays');
    table.integer('depth_mm');
    table.double('weight_kg');
    table.string('airflow', 40);
    table.integer('typical_draw_watts');
    table.integer('heat_watts');
    table.text('ports');
    table.text('bays');
    table.text('notes');
  });

  await knex.schema.createTable('module_types', table => {
    common(table, 'module_types', 1);
    table.text('manufacturer');
    table.text('model');
    table.text('part_number');
    table.double('weight_kg');
    table.text('ports');
    table.text('notes');
  });

  await knex.schema.createTable('devices', table => {
    common(table, 'devices', 3);
    table.text('name');
    reference(table, 'devices', 'type_id', 'device_types');
    reference(table, 'devices', 'place_id', 'places');
    reference(table, 'devices', 'rack_id', 'racks');
    table.double('position');
    table.string('face', 40);
    // Bays come later, as they refer to devices.
    reference(table, 'devices', 'bay_id', onPostgres ? undefined : 'bays');
    table.string('status', 40);
    reference(table, 'devices', 'role_id', 'roles');
    table.text('serial');
    table.text('asset_tag');
    table.text('management_address');
    table.string('airflow', 40);
    table.integer('draw_watts');
    table.string('owner', 200);
    table.text('notes');
  });

  await knex.schema.createTable('bays', table => {
    common(table, 'bays', 1);
    table.text('name');
    reference(table, 'bays', 'device_id', 'devices');
    table.string('role', 40);
    table.text('label');
    table.text('position');
    table.text('notes');
  });
  if (onPostgres) {
    await knex.schema.alterTable('devices', table => {
      table.foreign('bay_id').references('bays.id');
    });
  }

  await knex.schema.createTable('modules', table => {
    common(table, 'modules', 2);
    reference(table, 'modules', 'type_id', 'module_types');
    reference(table, 'modules', 'device_id', 'devices');
    reference(table, 'modules', 'bay_id', 'bays');
    table.string('status', 40);
    table.text('serial');
    table.text('asset_tag');
    table.text('notes');
  });

  await knex.schema.createTable('panels', table => {
    common(table, 'panels', 1);
    table.text('name');
    reference(table, 'panels', 'place_id', 'places');
    table.double('capacity_kva');
    table.text('notes');
  });

  await knex.schema.createTable('feeds', table => {
    common(table, 'feeds', 1);
    table.text('name');
    reference(table, 'feeds', 'panel_id', 'panels');
    reference(table, 'feeds', 'rack_id', 'racks');
    table.string('status', 40);
    table.string('side', 40);
    table.string('supply', 40);
    table.string('phase', 40);
    table.integer('voltage');
    table.integer('amperage');
    table.integer('max_utilization_percent');
    table.text('notes');
  });

  await knex.schema.createTable('circuits', table => {
    common(table, 'circuits', 1);
    table.text('name');
    table.text('provider');
    table.text('service');
    table.string('status', 40);
    table.integer('commit_mbit_per_second');
    reference(table, 'circuits', 'place_a_id', 'places');
    reference(table, 'circuits', 'place_z_id', 'places');
    table.text('notes');
  });

  await knex.schema.createTable('ports', table => {
    common(table, 'ports', 2);
    table.text('name');
    table.string('role', 40);
    reference(table, 'ports', 'device_id', 'devices');
    reference(table, 'ports', 'module_id', 'modules');
    reference(table, 'ports', 'feed_id', 'feeds');
    reference(table, 'ports', 'circuit_id', 'circuits');
    table.text('type');
    table.text('label');
    table.boolean('enabled');
    table.boolean('management_only');
    table.text('mac_address');
    reference(table, 'ports', 'lag_id', 'ports');
    table.integer('max_draw_watts');
    table.integer('allocated_draw_watts');
    reference(table, 'ports', 'power_port_id', 'ports');
    table.string('leg', 40);
    reference(table, 'ports', 'rear_port_id', 'ports');
    table.integer('rear_position');
    table.integer('positions');
    table.boolean('marked_connected');
    table.text('notes');
  });

  await knex.schema.createTable('cables', table => {
    common(table, 'cables', 0);
    table.text('label');
    table.string('type', 40);
    table.string('status', 40);
    table.text('color');
    table.double('length_metres');
    table.text('a');
    table.text('b');
    table.text('route');
    table.string('verification', 40);
    table.text('notes');
  });

  await knex.schema.createTable('tray_corners', table => {
    common(table, 'tray_corners', 1);
    table.text('name');
    reference(table, 'tray_corners', 'room_id', 'places');
    table.integer('x_mm');
    table.integer('y_mm');
    table.integer('height_mm');
    table.text('notes');
  });

  await knex.schema.createTable('trays', table => {
    common(table, 'trays', 1);
    table.text('name');
    table.string('type', 40);
    reference(table, 'trays', 'from_corner_id', 'tray_corners');
    reference(table, 'trays', 'to_corner_id', 'tray_corners');
    table.integer('capacity_cables');
    table.text('notes');
  });

  await knex.schema.createTable('room_objects', table => {
    common(table, 'room_objects', 1);
    table.text('name');
    reference(table, 'room_objects', 'room_id', 'places');
    table.string('type', 40);
    table.string('status', 40);
    reference(table, 'room_objects', 'zone_id', 'room_objects');
    table.string('aisle', 40);
    table.integer('cooling_capacity_watts');
    table.integer('x_mm');
    table.integer('y_mm');
    table.integer('width_mm');
    table.integer('depth_mm');
    table.integer('rotation_degrees');
    table.string('owner', 200);
    table.text('notes');
  });

  // One cable in a port, and one device in half a unit of one face of a rack.
  await knex.schema.createTable('cable_ends', table => {
    table.string('port_id', 36).primary();
    table.string('cable_id', 36).notNullable();
    table.string('side', 1).notNullable();
    table.integer('ordinal').notNullable();
    table.index(['cable_id'], 'cable_ends_cable_index');
    table.foreign('port_id').references('ports.id');
    table.foreign('cable_id').references('cables.id');
  });

  await knex.schema.createTable('rack_units', table => {
    table.string('rack_id', 36).notNullable();
    table.integer('half_unit').notNullable();
    table.string('face', 5).notNullable();
    table.string('device_id', 36).notNullable();
    table.primary(['rack_id', 'half_unit', 'face']);
    table.index(['device_id'], 'rack_units_device_index');
    table.foreign('rack_id').references('racks.id');
    table.foreign('device_id').references('devices.id');
  });

  await knex.schema.createTable('history', table => {
    table.string('id', 36).primary();
    table.string('object_id', 36).notNullable();
    table.string('kind', 30).notNullable();
    table.text('title').notNullable();
    table.string('action', 10).notNullable();
    table.string('at', 24).notNullable();
    table.string('by', 200).notNullable();
    table.string('change_id', 36).notNullable();
    table.text('reason');
    table.text('changes').notNullable();
    table.index(['object_id', 'at', 'id'], 'history_object_index');
    table.index(['change_id'], 'history_change_index');
    table.index(['kind', 'at'], 'history_kind_index');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('history');
  await knex.schema.dropTable('rack_units');
  await knex.schema.dropTable('cable_ends');
  if (knex.client.config.client === 'pg') {
    await knex.schema.alterTable('devices', table =>
      table.dropForeign('bay_id'),
    );
  }
  await knex.schema.dropTable('room_objects');
  await knex.schema.dropTable('trays');
  await knex.schema.dropTable('tray_corners');
  await knex.schema.dropTable('cables');
  await knex.schema.dropTable('ports');
  await knex.schema.dropTable('circuits');
  await knex.schema.dropTable('feeds');
  await knex.schema.dropTable('panels');
  await knex.schema.dropTable('modules');
  await knex.schema.dropTable('bays');
  await knex.schema.dropTable('devices');
  await knex.schema.dropTable('module_types');
  await knex.schema.dropTable('device_types');
  await knex.schema.dropTable('reservations');
  await knex.schema.dropTable('racks');
  await knex.schema.dropTable('rows');
  await knex.schema.dropTable('places');
  await knex.schema.dropTable('roles');
};
