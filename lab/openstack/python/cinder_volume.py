"""A Cinder driver without a disk: Cinder's own fake driver with the calls added that it fails on."""
import io

from cinder.tests import fake_driver


class LabVolumeDriver(fake_driver.FakeLoggingVolumeDriver):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.backend_name = self.configuration.safe_get("volume_backend_name") or "fake"
        self.protocol = "iSCSI"

    def extend_volume(self, volume, new_size):
        pass

    def clone_image(self, context, volume, image_location, image_meta, image_service):
        return {}, False

    def copy_image_to_volume(self, context, volume, image_service, image_id, disable_sparse=False):
        pass

    def copy_volume_to_image(self, context, volume, image_service, image_meta):
        formats = {
            "disk_format": image_meta.get("disk_format", "raw"),
            "container_format": image_meta.get("container_format", "bare"),
        }
        image_service.update(context, image_meta["id"], formats, io.BytesIO(b"\0" * 65536))

    def revert_to_snapshot(self, context, volume, snapshot):
        pass

    def retype(self, context, volume, new_type, diff, host):
        return True, None

    def migrate_volume(self, context, volume, host, thin=False, mirror_count=0):
        return True, None

    def update_migrated_volume(self, context, volume, new_volume, original_volume_status):
        return {"_name_id": None, "provider_location": None}

    def validate_connector(self, connector):
        pass

    def _update_volume_stats(self):
        super()._update_volume_stats()
        self._stats["storage_protocol"] = "iSCSI"
        self._stats["pools"][0].update(
            total_capacity_gb=10240,
            free_capacity_gb=10240,
            provisioned_capacity_gb=0,
            allocated_capacity_gb=0,
            reserved_percentage=0,
            max_over_subscription_ratio=20.0,
            thin_provisioning_support=True,
            multiattach=True,
            online_extend_support=True,
            total_volumes=0,
        )
